import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('assignments', '0011_undercurrent_and_sharing_along'),
    ]

    operations = [
        migrations.CreateModel(
            name='Guest',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('purpose', models.CharField(max_length=30, verbose_name='waarvoor')),
                ('name', models.CharField(blank=True, max_length=200, verbose_name='naam')),
                ('email', models.EmailField(blank=True, max_length=254, verbose_name='e-mailadres')),
                ('token_hash', models.CharField(max_length=64, unique=True, verbose_name='vingerafdruk van de link')),
                ('made_at', models.DateTimeField(verbose_name='gevraagd op')),
                ('until', models.DateTimeField(verbose_name='tot')),
                ('stopped_at', models.DateTimeField(blank=True, null=True, verbose_name='gestopt op')),
                ('version', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.CASCADE, related_name='guests', to='assignments.version', verbose_name='versie')),
                ('work', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='guests', to='assignments.work', verbose_name='werk')),
            ],
            options={
                'verbose_name': 'gast',
                'verbose_name_plural': 'gasten',
                'ordering': ['made_at', 'pk'],
                'constraints': [models.CheckConstraint(condition=models.Q(('until__gt', models.F('made_at'))), name='guest_ends_after_it_begins'), models.CheckConstraint(condition=models.Q(models.Q(('email', ''), _negated=True), ('stopped_at__isnull', False), _connector='OR'), name='guest_has_an_address')],
            },
        ),
    ]
