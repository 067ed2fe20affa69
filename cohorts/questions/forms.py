"""A question from outside, its answer, and how both read on the page."""

from django import forms
from django.utils.translation import gettext_lazy as _

from leergang.kit.open_forms import UNREADABLE, Address, OneLine, OpenForm

LONGEST = 4000


class Writing(forms.CharField):
    """A few lines of text."""

    def __init__(self, *, label, missing, **kwargs):
        long = _("Maak dit korter: er passen %(limit_value)d tekens.")
        messages = {"required": missing, "max_length": long, "null_characters_not_allowed": UNREADABLE}
        widget = forms.Textarea(attrs={"class": "ruled ruled--short", "rows": 4, "dir": "auto"})
        super().__init__(label=label, max_length=LONGEST, widget=widget, error_messages=messages, **kwargs)


class QuestionForm(OpenForm):
    """Who asks what, and whether others may read it."""

    field_order = ["text", "name", "email", "may_share"]
    text = Writing(label=_("Je vraag"), missing=_("Schrijf je vraag op."))
    name = OneLine(
        label=_("Je naam"),
        missing=_("Vul je naam in, zodat de docent weet wie je bent."),
        widget=forms.TextInput(attrs={"autocomplete": "name"}),
    )
    email = Address(
        label=_("Je e-mailadres"),
        missing=_("Vul je e-mailadres in, zoals naam@school.nl. Daar komt het antwoord."),
        widget=forms.EmailInput(attrs={"autocomplete": "email"}),
    )
    may_share = forms.BooleanField(
        label=_("Mijn vraag mag met het antwoord op de pagina, zonder mijn naam"), required=False
    )

    def answers(self) -> dict:
        """What is kept of it."""
        return {name: self.cleaned_data[name] for name in ("text", "name", "email", "may_share")}


class AnswerForm(forms.Form):
    """What the teacher answers."""

    text = Writing(
        label=_("Je antwoord"),
        missing=_("Schrijf eerst je antwoord."),
        help_text=_("Dit gaat per mail naar wie de vraag stelde."),
    )


class OnPageForm(forms.Form):
    """How question and answer read for everybody."""

    words = OneLine(label=_("Vraag op de pagina"), missing=_("Schrijf de vraag zoals iedereen haar leest."))
    text = Writing(label=_("Antwoord op de pagina"), missing=_("Schrijf het antwoord zoals iedereen het leest."))
