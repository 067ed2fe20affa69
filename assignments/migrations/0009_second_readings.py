import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('assignments', '0008_conversation'),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name='SecondReading',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('asked_at', models.DateTimeField(verbose_name='gevraagd op')),
                ('open_at', models.DateTimeField(blank=True, null=True, verbose_name='te vergelijken vanaf')),
                ('asked_by', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='gevraagd door')),
                ('reader', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='tweede lezer')),
                ('version', models.OneToOneField(on_delete=django.db.models.deletion.CASCADE, related_name='second_reading', to='assignments.version', verbose_name='versie')),
            ],
            options={
                'verbose_name': 'tweede lezing',
                'verbose_name_plural': 'tweede lezingen',
                'ordering': ['asked_at', 'pk'],
            },
        ),
        migrations.AddConstraint(
            model_name='secondreading',
            constraint=models.CheckConstraint(condition=models.Q(('reader', models.F('asked_by')), _negated=True), name='second_reader_is_somebody_else'),
        ),
        migrations.AddField(
            model_name='feedback',
            name='is_second',
            field=models.BooleanField(default=False, verbose_name='van een tweede lezer'),
        ),
        migrations.AddConstraint(
            model_name='feedback',
            constraint=models.CheckConstraint(condition=models.Q(('is_second', False), ('release_at', None), _connector='OR'), name='second_reading_is_never_released'),
        ),
    ]
