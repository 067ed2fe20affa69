"""How allauth behaves here, and what it says: in je-form, and how to mend it."""

from allauth.account.adapter import DefaultAccountAdapter
from allauth.mfa.adapter import DefaultMFAAdapter
from django.conf import settings
from django.core.exceptions import ValidationError
from django.urls import reverse
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.safestring import mark_safe
from django.utils.translation import gettext_lazy as _

from .checks import DEMO_DOMAIN
from .devices import device_name

PASSWORD_ADVICE = {
    "password_too_short": _("Kies een wachtwoord van minstens 10 tekens, bijvoorbeeld een paar woorden achter elkaar."),
    "password_too_common": _("Dit wachtwoord kiezen veel mensen. Kies er een dat niemand kan raden."),
    "password_too_similar": _("Kies een wachtwoord dat niet op je naam of je e-mailadres lijkt."),
}


class AccountAdapter(DefaultAccountAdapter):
    """Sign-up is closed, a redirect stays on this host, and every refusal says how to go on."""

    error_messages = DefaultAccountAdapter.error_messages | {
        "account_inactive": _("Je account staat uit. Vraag je docent om het weer aan te zetten."),
        "email_password_mismatch": _(
            "Dit e-mailadres en dit wachtwoord horen niet bij elkaar. Controleer ze, of laat je een code mailen."
        ),
        "enter_current_password": _("Dit is niet je huidige wachtwoord. Typ het opnieuw."),
        "incorrect_code": _("Deze code klopt niet. Kijk in de laatste mail die je van ons kreeg."),
        "incorrect_password": _("Dit wachtwoord klopt niet. Typ het opnieuw."),
        "invalid_password_reset": _("Deze link werkt niet meer. Vraag een nieuwe link."),
        "rate_limited": _("Je probeerde het te vaak. Wacht vijf minuten en probeer het dan opnieuw."),
        "too_many_login_attempts": _("Je probeerde het te vaak. Wacht vijf minuten en probeer het dan opnieuw."),
    }

    def is_open_for_signup(self, request):
        """Never; a teacher adds people."""
        return False

    def is_ajax(self, request):
        """Never: pages are all we answer with, whatever a request asks for."""
        return False

    def is_safe_url(self, url):
        """Only addresses of the host that was asked; allauth would take any host that this server answers to."""
        return url_has_allowed_host_and_scheme(
            url, allowed_hosts={self.request.get_host()}, require_https=self.request.is_secure()
        )

    def pre_login(self, request, user, **kwargs):
        """Keeps the demo's people, whose password is known, out of a real installation: see also checks.py."""
        if not settings.DEMO and user.email.endswith(f"@{DEMO_DOMAIN}"):
            user.is_active = False
        return super().pre_login(request, user, **kwargs)

    def clean_password(self, password, user=None):
        """The same rules as everywhere, said as advice."""
        try:
            return super().clean_password(password, user)
        except ValidationError as refusal:
            raise ValidationError([PASSWORD_ADVICE.get(e.code, e) for e in refusal.error_list]) from refusal

    def get_password_change_redirect_url(self, request):
        """Back to one's own account."""
        return reverse("account")

    def get_reauthentication_methods(self, user):
        """The ways to show that it is still you, in words for a link."""
        words = {
            "reauthenticate": _("Bevestig met je wachtwoord"),
            "mfa_reauthenticate": _("Bevestig met de code uit je app"),
        }
        return [{**way, "description": words[way["id"]]} for way in super().get_reauthentication_methods(user)]

    def send_notification_mail(self, template_prefix, user, context=None, email=None):
        """Tells someone what changed, and from which device in words."""
        device = device_name(self.get_http_user_agent(self.request))
        super().send_notification_mail(template_prefix, user, {**(context or {}), "device": device}, email)

    def send_unknown_account_mail(self, email):
        """Answers someone who asked for a code or a link with an address that we do not know."""
        self.send_mail("account/email/unknown_account", email, {})


class MFAAdapter(DefaultMFAAdapter):
    """The authenticator app."""

    error_messages = DefaultMFAAdapter.error_messages | {
        "cannot_generate_recovery_codes": _("Zet eerst de app aan. Daarna kun je noodcodes maken."),
        "incorrect_code": _("Deze code klopt niet. Wacht op de volgende code in je app en vul die in."),
    }

    def build_totp_svg(self, url):
        """The QR code as an element for in the page: our policy allows no data: address. Always black on white."""
        drawing = super().build_totp_svg(url).partition("?>")[2].strip()
        start, _bracket, paths = drawing.partition(">")
        label = _("QR-code voor je app")
        return mark_safe(  # noqa: S308 - drawn by the library from squares; the address is not in it as text
            f'{start} role="img" aria-label="{label}"><rect width="100%" height="100%" fill="#fff"/>{paths}'
        )
