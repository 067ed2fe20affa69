"""A word to people of a group."""

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from .rules import MOST_AT_ONCE


class MessageForm(forms.Form):
    """What a teacher writes; `people` are those whom it is for."""

    text = forms.CharField(
        label=_("Je bericht"),
        max_length=5000,
        widget=forms.Textarea(attrs={"class": "ruled", "rows": 8, "aria-describedby": "uitleg", "id": "tekst"}),
        error_messages={
            "required": _("Schrijf eerst wat je wilt zeggen."),
            "max_length": _("Maak je bericht korter: het mag 5.000 tekens lang zijn, en het heeft er %(show_value)s."),
        },
    )
    # Made with the form: who presses twice sends once.
    key = forms.UUIDField(widget=forms.HiddenInput)

    def __init__(self, *args, people, **kwargs):
        super().__init__(*args, **kwargs)
        self.people = people
        if self.is_bound and "text" in self.errors:
            self.fields["text"].widget.attrs |= {"aria-invalid": "true", "aria-describedby": "fout uitleg"}

    def clean(self):
        """One message is for a group, not for everyone there is."""
        if len(self.people) > MOST_AT_ONCE:
            raise ValidationError(
                _("Kies ten hoogste %(most)s mensen. Je koos er %(chosen)s."),
                params={"most": MOST_AT_ONCE, "chosen": len(self.people)},
            )
        return super().clean()
