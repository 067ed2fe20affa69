"""What a case card asks, and the forms around offering one. What is typed stays stored, good or not."""

from django import forms
from django.utils.translation import gettext_lazy as _

NOT_YET = _("Schrijf hier nog iets. Daarna kun je je voorbeeld delen.")


def _lines(label, help_text, **more):
    messages = {"required": NOT_YET}
    return forms.CharField(label=label, help_text=help_text, widget=forms.Textarea, error_messages=messages, **more)


class CaseForm(forms.Form):
    """An example from practice: what it is called, what goes on, what somebody asks, and what they tried."""

    title = forms.CharField(
        label=_("Titel"),
        help_text=_("Een paar woorden waaraan je het terugkent."),
        error_messages={"required": _("Geef je voorbeeld een titel. Daarna kun je het delen.")},
    )
    context = _lines(_("Wat er speelt"), _("Waar ben je, wie zijn erbij en wat zie je gebeuren? Schrijf zonder namen."))
    question = _lines(_("Mijn vraag hierbij"), _("Eén vraag waarop je zelf het antwoord nog niet weet."))
    tried = _lines(_("Wat ik probeerde"), _("En wat dat deed. Ook als het niet lukte."), required=False)


class OfferForm(forms.Form):
    """The writer's leave, for exactly the text that was shown."""

    revision = forms.IntegerField(widget=forms.HiddenInput)
    consent = forms.BooleanField(
        label=_("Ja, de redactie mag deze tekst lezen, aanpassen en in de bibliotheek zetten"),
        error_messages={"required": _("Zet een vinkje als de redactie je tekst mag gebruiken.")},
    )
    is_named = forms.BooleanField(label=_("Zet mijn naam erbij (anders staat die er niet bij)"), required=False)


class DeclineForm(forms.Form):
    """Why an example does not come in the library; its writer reads it."""

    reason = forms.CharField(
        label=_("Waarom niet"),
        help_text=_("De schrijver leest dit. Zeg wat er moet veranderen, of waarom het hier niet past."),
        widget=forms.Textarea(attrs={"rows": 4}),
        max_length=2000,
        error_messages={
            "required": _("Schrijf op waarom dit voorbeeld niet in de bibliotheek komt."),
            "max_length": _("Maak dit korter: er passen %(limit_value)d tekens."),
        },
    )
