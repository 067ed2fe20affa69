"""The word that somebody types who wants to be erased."""

from django import forms
from django.utils.translation import gettext_lazy as _

WORD = "wissen"


class EraseForm(forms.Form):
    """A word that nobody types by accident."""

    word = forms.CharField(
        label=_("Typ het woord wissen"),
        widget=forms.TextInput(
            {"class": "input", "autocomplete": "off", "autocapitalize": "none", "spellcheck": "false"}
        ),
        error_messages={"required": _("Typ het woord wissen. Zo weten we dat je dit bedoelt.")},
    )

    def clean_word(self):
        """Whatever its capitals."""
        word = self.cleaned_data["word"].strip().strip(".\"'").casefold()
        if word != WORD:
            raise forms.ValidationError(_("Er staat iets anders dan wissen. Typ dat ene woord."))
        return word
