import uuid

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('assignments', '0006_feedback'),
        ('cohorts', '0004_deadline_of_a_page'),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
        migrations.swappable_dependency(settings.WAGTAIL_PAGE_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name='PeerRound',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('due_at', models.DateTimeField(blank=True, null=True, verbose_name='uiterlijk')),
                ('started_at', models.DateTimeField(blank=True, null=True, verbose_name='gestart op')),
                ('cohort', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='cohorts.cohort', verbose_name='groep')),
                ('page', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.WAGTAIL_PAGE_MODEL, verbose_name='opdracht')),
            ],
            options={
                'verbose_name': 'ronde van feedback aan elkaar',
            },
        ),
        migrations.CreateModel(
            name='PeerReview',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('opened_at', models.DateTimeField(blank=True, null=True, verbose_name='geopend op')),
                ('read_at', models.DateTimeField(blank=True, null=True, verbose_name='gelezen door de schrijver op')),
                ('reminded_at', models.DateTimeField(blank=True, null=True, verbose_name='herinnerd op')),
                ('ended_at', models.DateTimeField(blank=True, null=True, verbose_name='overgedragen op')),
                ('given', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to='assignments.version', verbose_name='gegeven feedback')),
                ('reader', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='peer_reviews', to=settings.AUTH_USER_MODEL, verbose_name='buddy')),
                ('version', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to='assignments.version', verbose_name='gelezen versie')),
                ('work', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='peer_reviews', to='assignments.work', verbose_name='werk')),
                ('round', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='reviews', to='assignments.peerround', verbose_name='ronde')),
            ],
            options={
                'verbose_name': 'feedback van een buddy',
            },
        ),
        migrations.AddConstraint(
            model_name='peerround',
            constraint=models.UniqueConstraint(fields=('cohort', 'page'), name='peer_round_once_per_assignment'),
        ),
        migrations.AddConstraint(
            model_name='peerreview',
            constraint=models.UniqueConstraint(condition=models.Q(('ended_at', None)), fields=('work', 'reader'), name='peer_reads_a_piece_once'),
        ),
    ]
