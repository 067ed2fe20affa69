"""Forms that anyone on the internet may fill in: one-line text, a trap for robots, and a limit without puzzles."""

from allauth.core import ratelimit
from django import forms
from django.core.exceptions import ValidationError
from django.core.validators import EmailValidator
from django.utils.translation import gettext_lazy as _

TOO_OFTEN = _(
    "Dit formulier is vanaf hier te vaak verstuurd. Wacht vijf minuten, of een uur als het steeds hetzelfde adres was."
)
LONGEST_ADDRESS = 254  # what a column for one holds; the field of Django lets in more
UNREADABLE = _("Hier staat een teken in dat we niet kunnen lezen. Typ de tekst opnieuw.")


class OneLine(forms.CharField):
    """Text without line breaks: it may end up in the header of a mail."""

    def __init__(self, *, label, missing="", max_length=200, **kwargs):
        long = _("Maak dit korter: er passen %(limit_value)d tekens.")
        messages = {"required": missing, "max_length": long, "null_characters_not_allowed": UNREADABLE}
        super().__init__(label=label, max_length=max_length, error_messages=messages, **kwargs)

    def to_python(self, value):
        """Every run of white space becomes one space."""
        return " ".join((super().to_python(value) or "").split())

    def validate(self, value):
        """Refuses what nobody can see, and an address: a stranger's words stand in mails that go out in our name."""
        super().validate(value)
        if value and not any(sign.isalnum() for sign in value):
            raise ValidationError(UNREADABLE)
        if "://" in value:
            raise ValidationError(_("Laat het adres van een website hier weg."))

    def widget_attrs(self, widget):
        """A name in Arabic or Hebrew is shown in its own direction while it is typed."""
        return super().widget_attrs(widget) | {"class": "input", "dir": "auto"}


class Address(forms.EmailField):
    """An e-mail address, kept as addresses of accounts are."""

    def __init__(self, *, label, missing="", **kwargs):
        wrong = _("Vul een e-mailadres in met een @, zoals naam@school.nl.")
        super().__init__(label=label, **{"max_length": LONGEST_ADDRESS} | kwargs)
        self.error_messages |= {"required": missing or wrong, "invalid": wrong, "max_length": wrong}
        self.error_messages["null_characters_not_allowed"] = UNREADABLE
        # EmailValidator has a sentence of its own, which Django shows in place of ours.
        self.validators = [v for v in self.validators if not isinstance(v, EmailValidator)]
        self.validators.append(EmailValidator(message=wrong))

    def to_python(self, value):
        """Without the spaces of a paste, in lower case."""
        return (super().to_python(value) or "").strip().lower()

    def widget_attrs(self, widget):
        """Looks like our other fields."""
        return super().widget_attrs(widget) | {"class": "input"}


class OpenForm(forms.Form):
    """Says what is wrong and keeps every word: also when a robot, or too many people at once, are suspected."""

    # A person does not see it, and neither does a screen reader; who fills it in sees it and can empty it.
    website = forms.CharField(
        label=_("Laat dit veld leeg"),
        required=False,
        widget=forms.TextInput(attrs={"class": "input", "autocomplete": "off", "tabindex": "-1"}),
    )

    def clean_website(self):
        """Refuses what only a robot fills in, and says so to the person whose browser did it for them."""
        if self.cleaned_data["website"]:
            raise ValidationError(_("Maak het laatste veld leeg. Alleen robots vullen het in."))
        return ""

    def within_limits(self, request, *, action: str, email: str) -> bool:
        """Whether this was not sent too often; if it was, the form says how long to wait."""
        if ratelimit.consume(request, action=action, key=email):
            return True
        self.add_error(None, TOO_OFTEN)
        return False
