"""The code of a guest."""

from django import forms
from django.utils.translation import gettext_lazy as _


class CodeForm(forms.Form):
    """Six digits, with or without spaces."""

    code = forms.CharField(
        label=_("Code uit de mail"),
        max_length=20,
        widget=forms.TextInput(attrs={"class": "input", "inputmode": "numeric", "autocomplete": "one-time-code"}),
        error_messages=dict.fromkeys(
            ("required", "max_length", "null_characters_not_allowed"), _("Vul de zes cijfers in uit de mail.")
        ),
    )

    def clean_code(self):
        """The digits alone."""
        return "".join(filter(str.isdecimal, self.cleaned_data["code"]))
