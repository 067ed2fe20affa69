"""Asking a colleague to read apart."""

from collections.abc import Iterable

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

CHOOSE = gettext_lazy("Kies een collega.")
HOW_MANY = gettext_lazy("Vul een getal van 1 tot en met 30 in.")


class AskForm(forms.Form):
    """Whom, and which: one piece that is named, or some of the pile."""

    reader = forms.TypedChoiceField(
        coerce=int,
        label=gettext_lazy("Tweede lezer"),
        error_messages={"required": CHOOSE, "invalid_choice": CHOOSE},
        widget=forms.Select(attrs={"class": "select"}),
    )
    number = forms.IntegerField(
        label=gettext_lazy("Hoeveel stukken"),
        min_value=1,
        max_value=30,
        initial=2,
        required=False,
        widget=forms.NumberInput(attrs={"class": "input"}),
        error_messages={"invalid": HOW_MANY, "min_value": HOW_MANY, "max_value": HOW_MANY},
    )
    piece = forms.IntegerField(required=False, min_value=1, widget=forms.HiddenInput)

    def __init__(self, *sent, colleagues: Iterable, **more):
        super().__init__(*sent, **more)
        self.fields["reader"].choices = [("", _("Kies een collega")), *((one.pk, str(one)) for one in colleagues)]

    def chosen(self):
        """What the verb takes."""
        data = self.cleaned_data
        pieces = [data["piece"]] if data.get("piece") else None
        return {"reader": data["reader"], "pieces": pieces, "number": data.get("number") or 1}
