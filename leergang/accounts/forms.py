"""allauth's forms with our labels, hints and refusals, and without placeholders or a password typed twice."""

from dataclasses import dataclass

from allauth.account import forms as account
from allauth.mfa import app_settings as mfa_settings
from allauth.mfa.adapter import get_adapter as get_mfa_adapter
from allauth.mfa.base import forms as mfa
from allauth.mfa.totp import forms as totp
from django.core.cache import cache
from django.core.exceptions import ValidationError
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

TOO_MUCH_MAIL = _(
    "Er zijn te veel mails aangevraagd. Kijk ook bij je ongewenste mail, of probeer het over een uur opnieuw."
)


@dataclass(frozen=True)
class Words:
    """What a field is called, what helps to fill it in, and what it says when that went wrong."""

    label: str | Promise
    required: str | Promise
    hint: str | Promise = ""
    invalid: str | Promise = ""

    def put_on(self, field):
        """Gives a form field these words, and our input."""
        field.label, field.help_text = self.label, self.hint
        wrong = dict.fromkeys(("invalid", "max_length", "null_characters_not_allowed"), self.invalid or self.required)
        field.error_messages.update(wrong, required=self.required)
        field.widget.attrs.pop("placeholder", None)
        field.widget.attrs["class"] = "input"


ADDRESS = Words(
    _("E-mailadres"),
    required=_("Vul je e-mailadres in, zoals naam@school.nl."),
    invalid=_("Vul een e-mailadres in met een @, zoals naam@school.nl."),
)
NEW_PASSWORD = Words(
    _("Nieuw wachtwoord"),
    required=_("Kies een wachtwoord van minstens 10 tekens."),
    hint=_("Minstens 10 tekens. Een paar woorden achter elkaar onthoud je het best."),
)
WORDS = {
    "login": ADDRESS,
    "email": ADDRESS,
    "password": Words(_("Wachtwoord"), required=_("Vul je wachtwoord in.")),
    "oldpassword": Words(_("Je huidige wachtwoord"), required=_("Vul je huidige wachtwoord in.")),
    "password1": NEW_PASSWORD,
    "code": Words(_("Code"), required=_("Vul de code in.")),
}


class Worded:
    """A form of allauth in our words."""

    words: dict[str, Words] = {}

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields.pop("password2", None)  # who mistypes a new password has it mailed again
        for name, field in self.fields.items():
            (WORDS | self.words)[name].put_on(field)
            if name == "code":
                field.widget.attrs["inputmode"] = "numeric"


class LoginForm(Worded, account.LoginForm):
    """An address and a password."""


class RequestLoginCodeForm(Worded, account.RequestLoginCodeForm):
    """An address to mail a code to."""

    def clean_email(self):
        """Says of too many mails what to do about it: the general refusal is about passwords."""
        try:
            return super().clean_email()
        except ValidationError as refusal:
            raise ValidationError(TOO_MUCH_MAIL, code=refusal.code) from refusal


class ConfirmLoginCodeForm(Worded, account.ConfirmLoginCodeForm):
    """The six digits of the mail."""

    words = {"code": Words(_("Code uit de mail"), required=_("Vul de zes cijfers in uit de mail."))}


class ResetPasswordForm(Worded, account.ResetPasswordForm):
    """An address to mail a link to."""


class ResetPasswordKeyForm(Worded, account.ResetPasswordKeyForm):
    """A new password, by the link of a mail."""


class ChangePasswordForm(Worded, account.ChangePasswordForm):
    """A new password in place of one that still works."""


class SetPasswordForm(Worded, account.SetPasswordForm):
    """A first password, for someone who signed in with a code."""


class ReauthenticateForm(Worded, account.ReauthenticateForm):
    """The password again, before something that matters."""


class CodeOnce:
    """Takes a code of the app once. allauth forgets a used code before the tolerance has run out."""

    words = {
        "code": Words(
            _("Code uit je app"),
            required=_("Vul de zes cijfers in uit je app, of een noodcode."),
            hint=_("Kun je niet bij je app? Vul dan een van je noodcodes in."),
        )
    }

    def clean_code(self):
        """The code, if it is right and was not used before."""
        code = super().clean_code()
        typed = "".join(filter(str.isalnum, code))
        good_for = mfa_settings.TOTP_PERIOD * (1 + 2 * mfa_settings.TOTP_TOLERANCE)
        if not cache.add(f"second-factor-used:{self.user.pk}:{typed}", True, timeout=good_for):
            raise get_mfa_adapter().validation_error("incorrect_code")
        return code


class SecondStepForm(CodeOnce, Worded, mfa.AuthenticateForm):
    """The code of the app, to sign in."""


class ConfirmWithAppForm(CodeOnce, Worded, mfa.ReauthenticateForm):
    """The code of the app again, before something that matters."""


class ActivateAppForm(Worded, totp.ActivateTOTPForm):
    """The first code of a new app."""

    words = {"code": Words(_("Code uit je app"), required=_("Vul de zes cijfers in die je app nu laat zien."))}
