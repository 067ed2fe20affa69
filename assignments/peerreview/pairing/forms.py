"""Who reads each piece, as a teacher chooses it."""

from django import forms
from django.utils.timezone import localdate
from django.utils.translation import gettext_lazy as _

NOBODY = "0"
CHOOSE = _("Kies iemand, of ‘niemand’.")


def not_past(day) -> None:
    """Nobody can make a day that has been."""
    if day < localdate():
        raise forms.ValidationError(_("Die dag is al geweest. Kies vandaag of later."))


def due_field(due) -> forms.DateField:
    """Until when, if that matters."""
    return forms.DateField(
        label=_("Feedback geven tot en met (hoeft niet)"),
        required=False,
        initial=due,
        validators=[not_past],
        help_text=_("Twee dagen ervoor krijgt wie nog niets gaf één herinnering."),
        widget=forms.DateInput({"type": "date", "class": "input"}, format="%Y-%m-%d"),
        error_messages={"invalid": _("Schrijf de dag zo: 2027-04-06.")},
    )


class PairsForm(forms.Form):
    """Who reads each piece, before it starts, and until when."""

    def __init__(self, data, *, rows, due):
        super().__init__(data, prefix="lees")
        self.pieces = {f"{row.review.pk}": row.review.work_id for row in rows}
        for row in rows:
            self.fields[str(row.review.pk)] = forms.ChoiceField(
                label=_("Het werk van %s wordt gelezen door") % row.writers,
                choices=[*row.may_choose, (NOBODY, _("niemand"))],
                initial=row.review.reader_id,
                help_text=" ".join(row.remarks),
                widget=forms.Select({"class": "select"}),
                error_messages={"required": CHOOSE, "invalid_choice": CHOOSE},
            )
        self.fields["due"] = due_field(due)

    def pairs(self) -> list[tuple]:
        """Which piece is read by whom; without those that nobody reads."""
        chosen = [(piece, self.cleaned_data[name]) for name, piece in self.pieces.items()]
        return [(piece, int(reader)) for piece, reader in chosen if reader != NOBODY]


class DueForm(forms.Form):
    """Another date, once it started."""

    def __init__(self, data, *, due):
        super().__init__(data, prefix="tot")
        self.fields["due"] = due_field(due)
