"""What a profile asks. A draft is never refused, so nothing is required here."""

from collections.abc import Mapping

from django import forms
from django.utils.translation import gettext_lazy as _

from . import rules
from .fields import ChosenTableField

LONGEST = 200


def _drawn(field, template):
    """A field with the template that draws it."""
    field.template = f"assignments/profile/{template}.html"
    return field


def _line(label, help_text=""):
    return _drawn(forms.CharField(label=label, help_text=help_text, required=False, max_length=LONGEST), "line")


def _words(label, help_text):
    box = forms.Textarea(attrs={"rows": 3})
    return _drawn(forms.CharField(label=label, help_text=help_text, required=False, widget=box), "words")


def _table(name, label, help_text, template="table"):
    columns, names = rules.TABLES[name]
    about = {"label": label, "help_text": help_text, "columns": columns, "names": names}
    return _drawn(ChosenTableField(options=rules.OPTIONS, **about), template)


def _role(label):
    choices = [("", _("Kies een rol")), *((role, role) for role in rules.ROLES)]
    return _drawn(forms.ChoiceField(label=label, required=False, choices=choices), "role")


class ProfileForm(forms.Form):
    """The ten questions, and the sentence above them."""

    rows_asked: Mapping[str, int] = {}  # of a table, by who wants more than there are
    statement = _words(
        _("Waar ben jij van?"), _("Eén zin voor je leidinggevende en je collega’s. Schrijf hem gerust als laatste.")
    )
    function_school = _line(_("Hoe noemt je school je functie?"))
    function_own = _line(_("Hoe zou je die zelf noemen?"))
    tasks = _table(
        "tasks",
        _("Welke werkzaamheden liggen nu bij jou?"),
        _("Begin met de belangrijkste. Meer dan zes kerntaken leest niemand. Energie: + geeft ze, − kost ze."),
    )
    ambitions = _words(
        _("Wat zou je graag oppakken, maar doe je nog niet?"), _("Hooguit twee dingen, elk op een regel.")
    )
    counterparts = _table(
        "counterparts",
        _("Wie spreek je over de kwaliteit van het onderwijs, en wie nog niet?"),
        _("Denk ook aan leerlingen en ouders. Kies ‘nog niet’ bij wie je wilt gaan spreken."),
    )
    meetings = _table(
        "meetings",
        _("Aan welke overleggen doe je mee, en als wat?"),
        _("Beslis je mee, geef je advies, bereid je voor of maak je het verslag?"),
    )
    circles = _table(
        "circles",
        _("Waarop heb je werkelijk invloed, en waar hoor jij niet over te gaan?"),
        _("Zet elk onderwerp in een kring. Noem in elke kring minstens één ding."),
        template="circles",
    )
    commission = _line(
        _("Wie geeft je je opdracht?"), _("Een naam en een functie. Zijn het er twee, noem dan allebei.")
    )
    shown_to = _line(_("Aan wie laat je zien wat het oplevert?"), _("En hoe vaak, als je dat weet."))
    fits_first = _role(_("Welke rol past je het best?"))
    fits_second = _role(_("Welke rol past je ook?"))
    costs_effort = _role(_("Welke rol kost je moeite?"))
    wheel = _table(
        "wheel",
        _("Hoe vaak ben je elke rol nu, en hoe vaak wil je het zijn?"),
        _("Van 1, bijna nooit, tot 4, heel vaak."),
    )
    next_year = _words(_("Wat moet hier over een jaar anders staan?"), _("Eén zin, met een eerste stap."))
    revise_on = _line(_("Wanneer stel je dit bij, en met wie?"))
    agreed_by = _line(_("Wie zag dit profiel en is akkoord?"))
