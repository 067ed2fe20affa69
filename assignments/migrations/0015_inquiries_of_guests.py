from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('assignments', '0014_contracts'),
    ]

    operations = [
        migrations.CreateModel(
            name='Inquiry',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('email', models.EmailField(max_length=254, verbose_name='e-mailadres')),
                ('token_hash', models.CharField(max_length=64, unique=True, verbose_name='vingerafdruk van de link')),
                ('made_at', models.DateTimeField(verbose_name='gevraagd op')),
                ('until', models.DateTimeField(blank=True, null=True, verbose_name='tot')),
            ],
            options={
                'verbose_name': 'vraag naar gegevens',
                'verbose_name_plural': 'vragen naar gegevens',
                'ordering': ['made_at', 'pk'],
            },
        ),
        migrations.AddField(
            model_name='guest',
            name='mark',
            field=models.CharField(blank=True, db_index=True, max_length=64, verbose_name='vingerafdruk van het adres'),
        ),
    ]
