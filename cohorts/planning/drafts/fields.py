"""Fields for what a clock here says, as the browser's own pickers write it."""

from datetime import date, datetime

from django import forms
from django.core.exceptions import ValidationError
from django.core.validators import MaxValueValidator, MinValueValidator
from django.utils.translation import gettext_lazy as _

from cohorts.schedule.times import LONGEST, read_times, write_times

MOMENT = "%Y-%m-%dT%H:%M"
FIRST, LAST = date(2000, 1, 1), date(2099, 12, 31)
OUTSIDE = _("Kies een jaar van 2000 tot en met 2099.")


class DayField(forms.DateField):
    """A date, as `<input type="date">` wants it."""

    default_validators = [MinValueValidator(FIRST, OUTSIDE), MaxValueValidator(LAST, OUTSIDE)]
    default_error_messages = {"invalid": _("Schrijf een datum als 2027-09-02."), "required": _("Kies een datum.")}

    def __init__(self, **kwargs):
        super().__init__(widget=forms.DateInput({"type": "date"}, format="%Y-%m-%d"), **kwargs)


class MomentField(forms.Field):
    """A date and a time by the clock here, without a zone: the plan counts in local time."""

    default_validators = [
        MinValueValidator(datetime.combine(FIRST, datetime.min.time()), OUTSIDE),
        MaxValueValidator(datetime.combine(LAST, datetime.max.time()), OUTSIDE),
    ]
    default_error_messages = {"invalid": _("Schrijf een datum met een tijd, als 2027-09-02 9:00.")}

    def __init__(self, **kwargs):
        super().__init__(widget=forms.DateTimeInput({"type": "datetime-local"}, format=MOMENT), **kwargs)

    def to_python(self, value):
        """What was picked or typed; seconds fall away."""
        if not value:
            return None
        try:
            return datetime.fromisoformat(value.strip()).replace(second=0, microsecond=0, tzinfo=None)
        except ValueError:
            raise ValidationError(self.error_messages["invalid"], code="invalid") from None


class TimesField(forms.CharField):
    """The parts of a day: "9.30-12.30, 13.30-16.30"."""

    def __init__(self, **kwargs):
        super().__init__(max_length=LONGEST, required=False, **kwargs)

    def prepare_value(self, value):
        """Parts as text; what somebody typed stays what it is."""
        return value if isinstance(value, str) or value is None else write_times(value)

    def to_python(self, value):
        """The parts that were meant."""
        try:
            return read_times(super().to_python(value))
        except ValueError as refused:
            raise ValidationError(str(refused)) from None

    def run_validators(self, value):
        """Those of a text do not fit parts; `read_times` has judged already."""
