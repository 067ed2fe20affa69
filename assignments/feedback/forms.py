"""The criteria of a group, as a form: a name and four levels each."""

from collections.abc import Iterable

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from ..briefs.blocks import LEVELS
from ..rubrics.models import Criterion

NAMELESS = gettext_lazy("Geef het criterium een naam.")


class RubricForm(forms.Form):
    """Names and texts change; which criteria there are, the template says."""

    def __init__(self, data=None, *, criteria: Iterable[Criterion]):
        self.criteria = list(criteria)
        super().__init__(data)
        for at, one in enumerate(self.criteria, 1):
            about, errors = {"at": at}, {"required": NAMELESS}
            self.fields[f"{one.key}_name"] = forms.CharField(
                label=_("Criterium %(at)s") % about, max_length=100, initial=one.name, error_messages=errors
            )
            for number, (level, text) in enumerate(zip(LEVELS, one.levels, strict=True), 1):
                self.fields[f"{one.key}_{number}"] = forms.CharField(
                    label=level, max_length=1000, initial=text, required=False, widget=forms.Textarea(attrs={"rows": 2})
                )

    def rows(self):
        """The fields of each criterion: its name, and its four levels."""
        return [(self[f"{one.key}_name"], [self[f"{one.key}_{at}"] for at in (1, 2, 3, 4)]) for one in self.criteria]

    def chosen(self) -> list[Criterion]:
        """The criteria as they were typed."""
        data = self.cleaned_data
        levels = {one.key: tuple(data[f"{one.key}_{at}"] for at in (1, 2, 3, 4)) for one in self.criteria}
        return [Criterion(one.key, data[f"{one.key}_name"], levels[one.key]) for one in self.criteria]
