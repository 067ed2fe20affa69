"""As whom, and on which day."""

from django import forms
from django.utils.translation import gettext_lazy as _

from cohorts.schedule.models import Cohort


class LookForm(forms.Form):
    """A group out of those somebody may look at, and any day."""

    group = forms.ModelChoiceField(
        Cohort.objects.none(),
        label=_("Groep"),
        to_field_name="slug",
        empty_label=None,
        widget=forms.Select({"class": "select"}),
        error_messages={
            "required": _("Kies een groep uit de lijst."),
            "invalid_choice": _("Kies een groep uit de lijst."),
        },
    )
    day = forms.DateField(
        label=_("Dag"),
        widget=forms.DateInput({"type": "date", "class": "input"}, format="%Y-%m-%d"),
        error_messages={
            "required": _("Vul een dag in, zoals 3-12-2026."),
            "invalid": _("Vul een dag in die bestaat, zoals 3-12-2026."),
        },
    )

    def __init__(self, *args, groups, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["group"].queryset = groups
