"""The one form of a new module."""

from django import forms
from django.utils.translation import gettext_lazy as _

STEPS = 3


class NewModuleForm(forms.Form):
    """Where it comes, what it is called, and its steps."""

    day = forms.ModelChoiceField(queryset=None, label=_("Dag"), empty_label=None)
    title = forms.CharField(label=_("Titel van de module"), max_length=255)

    def __init__(self, *args, days, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["day"].queryset = days
        for number in range(1, STEPS + 1):
            self.fields[f"step_{number}"] = forms.CharField(
                label=_("Titel van stap %(number)s") % {"number": number}, max_length=255
            )
        self.fields["title"].help_text = _("Waar de module over gaat. Je kunt alle titels later nog veranderen.")

    def steps(self):
        """The titles in order."""
        return [self.cleaned_data[f"step_{number}"] for number in range(1, STEPS + 1)]
