"""A list with a word to go with it, and what somebody fills in who takes part."""

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from ..moments.open_forms import UNREADABLE, OneLine
from .lists.reading import read
from .lists.sheets import text_of
from .lists.signs import Entry
from .rules import MOST_AT_ONCE

LONGEST = 300_000
LONG = _("Maak dit korter: er passen %(limit_value)d tekens.")
KNOWN_IN_A_LIST = {"required": "", "max_length": LONG, "null_characters_not_allowed": UNREADABLE}


class Pasted(forms.CharField):
    """Text as it was pasted: what nobody can see in it goes when it is read."""

    def __init__(self, **kwargs):
        super().__init__(required=False, strip=False, max_length=LONGEST, error_messages=KNOWN_IN_A_LIST, **kwargs)

    def to_python(self, value):
        """NUL comes along with some pastes, and no database takes it."""
        return super().to_python(value).replace("\0", "")


class ListForm(forms.Form):
    """People, pasted or in a file. `good` and `mend` come back from a preview: what it could read, and what not."""

    text = Pasted(
        label=_("Plak je lijst"),
        help_text=_("Adressen uit een mail, regels uit Excel, of namen met een adres erachter: alles mag door elkaar."),
        widget=forms.Textarea(attrs={"class": "ruled", "rows": 8, "dir": "auto", "spellcheck": "false"}),
    )
    file = forms.FileField(
        label=_("Of kies een bestand"),
        help_text=_("Excel (.xlsx) of CSV, met kolommen zoals naam, e-mail, school, functie en duo."),
        required=False,
        allow_empty_file=True,
        widget=forms.FileInput(attrs={"accept": ".xlsx,.csv,.txt,.tsv", "class": "input"}),
    )
    note = forms.CharField(
        label=_("Wil je er iets bij zeggen?"),
        help_text=_("Dit staat in elke uitnodiging."),
        required=False,
        max_length=2000,
        widget=forms.Textarea(attrs={"class": "ruled ruled--short", "rows": 3, "dir": "auto"}),
        error_messages={"max_length": LONG, "null_characters_not_allowed": UNREADABLE},
    )
    good = Pasted(widget=forms.HiddenInput)
    mend = Pasted(
        label=_("Deze regels zijn nog niet goed"),
        widget=forms.Textarea(attrs={"class": "ruled", "rows": 6, "dir": "auto", "spellcheck": "false"}),
    )

    def clean_file(self):
        """The list in the file, as text."""
        file = self.cleaned_data["file"]
        return text_of(file, file.name, file.size) if file else ""

    def clean(self):
        """Reads all of it; there has to be somebody in it, and not more than fit in one go."""
        given = super().clean()
        self.entries: list[Entry] = [
            entry for name in ("good", "mend", "text", "file") for entry in read(given.get(name) or "")
        ]
        if len(self.entries) > MOST_AT_ONCE:
            raise ValidationError(
                _("Er staan %(number)d regels in je lijst. Nodig er ten hoogste %(most)d tegelijk uit."),
                params={"number": len(self.entries), "most": MOST_AT_ONCE},
            )
        if not self.entries and not self.errors:
            self.add_error("text", _("Plak een lijst met e-mailadressen, of kies een bestand waar ze in staan."))
        return given


class AnswerForm(forms.Form):
    """Who somebody is; what the teacher knew stands there already."""

    name = OneLine(
        label=_("Je naam"),
        missing=_("Vul je naam in, zoals collega’s je noemen."),
        widget=forms.TextInput(attrs={"autocomplete": "name"}),
    )
    school = OneLine(
        label=_("Je school"),
        missing=_("Vul de naam van je school in."),
        widget=forms.TextInput(attrs={"autocomplete": "organization", "list": "scholen"}),
    )
    job = OneLine(
        label=_("Je functie"),
        missing=_("Vul in wat je op school doet, zoals kwaliteitscoördinator."),
        widget=forms.TextInput(attrs={"autocomplete": "organization-title"}),
    )
