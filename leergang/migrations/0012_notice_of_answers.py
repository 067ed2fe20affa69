from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('leergang', '0011_search_finds_assignments'),
    ]

    operations = [
        migrations.AlterField(
            model_name='choice',
            name='kind',
            field=models.CharField(choices=[('feedback', 'Feedback op je werk'), ('answer', 'Een antwoord in een gesprek over werk'), ('day_moved', 'Een bijeenkomst is verplaatst'), ('message', 'Een bericht van je docent'), ('offer', 'Een plaats of een uitnodiging'), ('released', 'Nieuwe modules die opengaan'), ('reminder', 'Wat er binnenkort is'), ('news', 'Nieuws over de leergang')], max_length=20, verbose_name='soort'),
        ),
        migrations.AlterField(
            model_name='notice',
            name='kind',
            field=models.CharField(choices=[('feedback', 'Feedback op je werk'), ('answer', 'Een antwoord in een gesprek over werk'), ('day_moved', 'Een bijeenkomst is verplaatst'), ('message', 'Een bericht van je docent'), ('offer', 'Een plaats of een uitnodiging'), ('released', 'Nieuwe modules die opengaan'), ('reminder', 'Wat er binnenkort is'), ('news', 'Nieuws over de leergang')], max_length=20, verbose_name='soort'),
        ),
    ]
