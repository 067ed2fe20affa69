"""Which of several records stays."""

from django import forms
from django.utils.translation import gettext_lazy as _


class MergeForm(forms.Form):
    """One choice: under which name they go on."""

    keep = forms.ModelChoiceField(
        label=_("Onder welke naam gaan ze verder?"), queryset=None, widget=forms.RadioSelect, empty_label=None
    )

    def __init__(self, *args, chosen, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["keep"].queryset = chosen
        self.fields["keep"].error_messages["required"] = _("Kies onder welke naam ze verdergaan.")
