from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('leergang', '0012_notice_of_answers'),
    ]

    operations = [
        migrations.AddField(
            model_name='outboxmail',
            name='encloses',
            field=models.CharField(blank=True, editable=False, max_length=100),
        ),
    ]
