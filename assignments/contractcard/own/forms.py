"""The forms around laying a card before somebody and answering them."""

from django import forms
from django.utils.translation import gettext_lazy as _

from cohorts.moments.open_forms import Address, OneLine


class RevisionForm(forms.Form):
    """Which text the writer saw when they said yes."""

    revision = forms.IntegerField(widget=forms.HiddenInput)


class OfferForm(RevisionForm):
    """Before whom the card is laid; asked once."""

    name = OneLine(label=_("Naam van de ander"), missing=_("Vul de naam in van wie de kaart leest."), max_length=200)
    email = Address(label=_("E-mailadres van de ander"))


class ReplyForm(forms.Form):
    """What the writer says to a proposal; `seen` is the text that stood in the field when they decided."""

    reply = forms.CharField(required=False, max_length=2000, strip=True)
    seen = forms.CharField(required=False, strip=False)


class NumberForm(forms.Form):
    """Which version or proposal a button is about."""

    number = forms.IntegerField(max_value=2**31 - 1)
