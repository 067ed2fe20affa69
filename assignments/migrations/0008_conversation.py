import django.db.models.deletion
import uuid
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('assignments', '0007_peer_feedback'),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name='Comment',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('anchor', models.JSONField(blank=True, default=dict, verbose_name='bij welke woorden')),
                ('body', models.TextField(verbose_name='tekst')),
                ('state', models.CharField(blank=True, choices=[('open', 'Nog open'), ('done', 'Gedaan'), ('declined', 'Niet overgenomen')], max_length=10, verbose_name='stand')),
                ('why', models.TextField(blank=True, verbose_name='waarom niet')),
                ('place', models.PositiveSmallIntegerField(default=0, verbose_name='volgorde')),
                ('made_at', models.DateTimeField(verbose_name='gemaakt op')),
                ('author', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='van')),
                ('feedback', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.CASCADE, related_name='comments', to='assignments.feedback', verbose_name='hoort bij feedback')),
                ('parent', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.CASCADE, related_name='replies', to='assignments.comment', verbose_name='antwoord op')),
                ('version', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='comments', to='assignments.version', verbose_name='versie')),
                ('work', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='comments', to='assignments.work', verbose_name='werk')),
            ],
            options={
                'verbose_name': 'opmerking',
                'verbose_name_plural': 'opmerkingen',
                'ordering': ['made_at', 'place', 'pk'],
                'constraints': [models.CheckConstraint(condition=models.Q(models.Q(('feedback__isnull', False), ('parent', None)), models.Q(('feedback', None), ('parent__isnull', False), ('state', '')), _connector='OR'), name='comment_of_feedback_or_a_reply'), models.CheckConstraint(condition=models.Q(models.Q(('state', 'declined'), _negated=True), models.Q(('why', ''), _negated=True), _connector='OR'), name='comment_declined_says_why')],
            },
        ),
    ]
