"""What a teacher fills in about when."""

from django import forms
from django.utils.translation import gettext_lazy as _


class DeadlineForm(forms.Form):
    """The day on which a group hands in."""

    day = forms.DateField(
        label=_("Inleveren tot en met"),
        widget=forms.DateInput({"type": "date", "class": "input"}, format="%Y-%m-%d"),
        error_messages={"required": _("Kies een dag."), "invalid": _("Schrijf de dag zo: 2027-04-06.")},
    )


class ExtensionForm(forms.Form):
    """Longer for one person, and why."""

    who = forms.ModelChoiceField(
        None,
        label=_("Wie"),
        empty_label=_("Kies iemand"),
        widget=forms.Select({"class": "select"}),
        error_messages={"required": _("Kies voor wie het is."), "invalid_choice": _("Kies iemand uit de groep.")},
    )
    until = forms.DateField(
        label=_("Heeft de tijd tot en met"),
        widget=forms.DateInput({"type": "date", "class": "input"}, format="%Y-%m-%d"),
        error_messages={"required": _("Kies een dag."), "invalid": _("Schrijf de dag zo: 2027-04-06.")},
    )
    reason = forms.CharField(
        label=_("Reden"),
        max_length=300,
        widget=forms.TextInput({"class": "input"}),
        help_text=_("Die persoon leest dit ook. Schrijf niets over ziekte of thuis."),
        error_messages={"required": _("Schrijf in een paar woorden waarom.")},
    )

    def __init__(self, *args, people, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["who"].queryset = people
