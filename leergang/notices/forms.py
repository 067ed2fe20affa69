"""How somebody wants to hear about each kind."""

from django import forms
from django.utils.translation import gettext_lazy as _

from .models import How, Kind
from .queries import choices_of


class ChoicesForm(forms.Form):
    """One choice a kind, filled with what goes now."""

    def __init__(self, *args, user, **kwargs):
        super().__init__(*args, **kwargs)
        now = choices_of(user)
        for kind in Kind:
            self.fields[kind.value] = forms.ChoiceField(
                label=kind.label,
                choices=How.choices,
                initial=now[kind],
                widget=forms.Select(attrs={"class": "select"}),
                error_messages={
                    "required": _("Kies hoe je dit wilt horen."),
                    "invalid_choice": _("Kies een van de drie manieren uit de lijst."),
                },
            )
