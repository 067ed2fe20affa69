"""What an account holds of a person."""

import json

from allauth.account.models import EmailAddress
from allauth.mfa.models import Authenticator
from allauth.usersessions.models import UserSession
from django.contrib.sessions.models import Session
from django.utils.translation import gettext as _
from wagtail.models import ModelLogEntry

from leergang.kit.personal import Kept, Told, rows

from ..devices import device_name
from ..models import User


def kept() -> Kept:
    """The account, how somebody signs in, and where they are signed in."""
    return Kept(
        slug="account",
        title=_("Je account"),
        told=_told,
        erase=_erase,
        theirs=(
            *("leergang.User", "leergang.User_groups", "leergang.User_user_permissions"),
            *("account.EmailAddress", "account.EmailConfirmation", "mfa.Authenticator", "usersessions.UserSession"),
        ),
        stays=_("In berichten en mail aan anderen staat op de plek van je naam: iemand (gewist)."),
    )


def _told(user) -> Told:
    account = rows([user], "name", "email", "date_joined", "last_login", "is_active")
    account[0][_("rechten")] = ", ".join(user.groups.values_list("name", flat=True))
    devices = [
        {
            _("apparaat"): device_name(session.user_agent),
            _("browser"): session.user_agent,
            _("internetadres"): session.ip,
            _("ingelogd op"): session.created_at,
            _("laatst gezien"): session.last_seen_at,
        }
        for session in UserSession.objects.filter(user=user).order_by("-last_seen_at")
    ]
    second = [
        {_("soort"): one.get_type_display(), _("aangezet op"): one.created_at, _("laatst gebruikt"): one.last_used_at}
        for one in Authenticator.objects.filter(user=user).order_by("pk")
    ]
    addresses = [{_("adres"): one.email} for one in EmailAddress.objects.filter(user=user).order_by("pk")]
    return {
        _("Account"): account,
        _("Waar je bent ingelogd"): devices,
        _("Tweede stap bij het inloggen"): second,
        _("Andere adressen"): addresses,
    }


def _erase(user) -> None:
    """With what the log says about this account, as that has its name."""
    Session.objects.filter(pk__in=_sessions(user)).delete()
    ModelLogEntry.objects.for_instance(user).delete()
    User.objects.filter(pk=user.pk).delete()


def _sessions(user):
    """Where this person is signed in, or was about to be."""
    for session in Session.objects.iterator():
        data = session.get_decoded()
        if data.get("_auth_user_id") == str(user.pk) or user.email in json.dumps(data).casefold():
            yield session.pk
