"""One sentence."""

from django import forms
from django.utils.translation import gettext_lazy as _

TOO_LONG = _("Een zin is hooguit 500 tekens. Knip hem in tweeën.")


class PhraseForm(forms.Form):
    """A phrase as typed, on one line."""

    text = forms.CharField(
        label=_("Nieuwe zin"),
        max_length=500,
        error_messages={"required": _("Schrijf een zin, of selecteer er een in je feedback."), "max_length": TOO_LONG},
    )

    def clean_text(self):
        """Without line breaks: it goes into the middle of a text."""
        return " ".join(self.cleaned_data["text"].split())
