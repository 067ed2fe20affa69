"""What to share, with whom, until when."""

from datetime import timedelta

from django import forms
from django.core.exceptions import ValidationError
from django.utils.timezone import localdate
from django.utils.translation import gettext_lazy as _

from ..outside.rules import LONGEST, end_of

GUEST, WHOLE = "gast", "alles"
NO_WORD = dict.fromkeys(("required", "max_length", "null_characters_not_allowed"), _("Vul de naam in."))
NO_ADDRESS = _("Vul het e-mailadres in, zoals naam@school.nl.")


class SharingForm(forms.Form):
    """The parts of one version, one reader and a date."""

    version = forms.TypedChoiceField(
        label=_("Welke versie?"),
        coerce=int,
        widget=forms.RadioSelect,
        error_messages={"required": _("Kies een versie.")},
    )
    parts = forms.MultipleChoiceField(
        label=_("Welke delen?"),
        widget=forms.CheckboxSelectMultiple,
        error_messages={"required": _("Kies minstens één deel.")},
    )
    whom = forms.ChoiceField(
        label=_("Met wie?"), widget=forms.RadioSelect, error_messages={"required": _("Kies met wie je deelt.")}
    )
    name = forms.CharField(label=_("Naam"), max_length=200, required=False, error_messages=NO_WORD)
    email = forms.EmailField(
        label=_("E-mailadres"),
        max_length=254,
        required=False,
        error_messages=dict.fromkeys(("invalid", "max_length"), NO_ADDRESS),
    )
    until = forms.DateField(
        label=_("Tot en met"),
        help_text=_("Laat leeg om door te gaan tot je stopt. Een link per mail stopt na drie maanden vanzelf."),
        required=False,
        widget=forms.DateInput(attrs={"type": "date", "class": "input"}, format="%Y-%m-%d"),
        error_messages={"invalid": _("Vul een datum in, zoals 31-12-2027.")},
    )

    def __init__(self, *args, versions, parts, people, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["version"].choices = versions
        self.fields["parts"].choices = [(WHOLE, _("Alles")), *parts]
        self.fields["whom"].choices = [*people, (GUEST, _("Iemand zonder account"))]
        for name in ("name", "email"):
            self.fields[name].widget.attrs["class"] = "input"

    def clean_parts(self):
        """All of them in one go, or those that were chosen."""
        keys = [key for key, _heading in self.fields["parts"].choices if key != WHOLE]
        chosen = self.cleaned_data["parts"]
        return keys if WHOLE in chosen else chosen

    def clean_until(self):
        """The last moment of that day."""
        day, today = self.cleaned_data["until"], localdate()
        if day and not today <= day < today + LONGEST - timedelta(days=1):
            raise ValidationError(_("Kies een einddatum vanaf vandaag en binnen een jaar."))
        return end_of(day) if day else None

    def clean(self):
        """A name and an address are asked for who has no account."""
        if self.cleaned_data.get("whom") == GUEST:
            if not self.cleaned_data.get("name") and "name" not in self.errors:
                self.add_error("name", NO_WORD["required"])
            if not self.cleaned_data.get("email") and "email" not in self.errors:
                self.add_error("email", NO_ADDRESS)
