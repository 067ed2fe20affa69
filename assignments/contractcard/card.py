"""What a contract card asks. What is typed stays, good or not."""

from django import forms
from django.core.exceptions import ValidationError
from django.utils.timezone import localdate
from django.utils.translation import gettext_lazy as _

NOT_YET = _("Schrijf hier nog iets. Daarna kun je de kaart voorleggen.")
WHICH_DAY = _("Kies een dag. Dan kijken jullie samen terug.")


def _lines(label, help_text, rows=3, required=False):
    about = {"label": label, "help_text": help_text, "required": required}
    return forms.CharField(widget=forms.Textarea(attrs={"rows": rows}), error_messages={"required": NOT_YET}, **about)


class CardForm(forms.Form):
    """The twelve parts of a card; what it is worth little without, has to be there before somebody else reads it."""

    commission = _lines(
        _("De opdracht in één zin"), _("Wat ga je doen, voor wie? Eén zin die je hardop kunt zeggen."), 2, True
    )
    aim = _lines(_("Het doel"), _("Wat merken leerlingen, docenten of het onderwijs hiervan?"))
    outside = _lines(_("Wat erbuiten valt"), _("Wat doe je niet, ook als iemand erom vraagt?"), required=True)
    people = _lines(
        _("Opdrachtgever en andere betrokkenen"),
        _("Wie geeft de opdracht? Wie krijgt ermee te maken? Noem een functie."),
    )
    role = _lines(_("Mijn rol"), _("Bijvoorbeeld: je adviseert, je begeleidt, je zoekt uit of je voert uit."))
    i_deliver = _lines(_("Wat ik lever"), _("Zet elk ding op een eigen regel."), required=True)
    other_delivers = _lines(_("Wat de ander levert"), _("Tijd, gegevens, steun, een besluit. Elk op een eigen regel."))
    decisions = _lines(_("Beslissingen"), _("Wie beslist waarover, en wanneer?"))
    information = _lines(
        _("Informatie en vertrouwelijkheid"), _("Wat krijg je te zien? Wat blijft tussen jullie, en wat mag verder?")
    )
    contacts = _lines(_("Contactmomenten"), _("Wanneer spreken jullie elkaar, en hoe kort mag dat zijn?"))
    look_back = forms.DateField(
        label=_("Terugkijken op"),
        help_text=_("Jullie krijgen die dag allebei bericht."),
        widget=forms.DateInput(attrs={"type": "date"}),
        error_messages={"required": WHICH_DAY, "invalid": WHICH_DAY},
    )
    stop = _lines(
        _("Wanneer we stoppen of opnieuw afspreken"), _("Waaraan merken jullie dat het klaar is of vastloopt?")
    )

    def clean_look_back(self):
        """A day to come."""
        day = self.cleaned_data["look_back"]
        if day <= localdate():
            raise ValidationError(_("Kies een dag na vandaag. Dan kijken jullie samen terug."))
        return day
