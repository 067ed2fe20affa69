"""The demo's people. Their password is known to everyone, which is why the demo refuses to be a real installation."""

from dataclasses import dataclass

from django.contrib.auth.models import Group
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from leergang.accounts.checks import DEMO_DOMAIN
from leergang.accounts.models import User

from .cast import ALSO, CAST

PASSWORD = "demo-leergang"  # noqa: S105 - meant to be known


@dataclass(frozen=True)
class DemoPerson:
    """Someone to try the platform as."""

    email: str
    name: str
    role: str | Promise
    about: str | Promise
    groups: tuple[str, ...] = ()
    is_superuser: bool = False


PEOPLE = [
    DemoPerson(f"deelnemer@{DEMO_DOMAIN}", "Samira Bouali", _("deelnemer"), _("volgt de leergang")),
    DemoPerson(
        f"docent@{DEMO_DOMAIN}", "Ingrid van Dam", _("docent"), _("schrijft mee aan de pagina’s"), ("Docenten",)
    ),
    DemoPerson(f"oud-deelnemer@{DEMO_DOMAIN}", "Joris Veldkamp", _("oud-deelnemer"), _("leest alles na")),
    DemoPerson(f"redactie@{DEMO_DOMAIN}", "Bas Hoekstra", _("redacteur"), _("zet pagina’s klaar"), ("Redactie",)),
    DemoPerson(f"beheer@{DEMO_DOMAIN}", "Noor Verhagen", _("beheerder"), _("mag alles"), is_superuser=True),
]
ADDRESSES = [person.email for person in PEOPLE]


def load_people() -> list[User]:
    """The demo's accounts, made or left as they are."""
    return [_account(person) for person in PEOPLE]


def account(key) -> User:
    """The account of somebody of the cast, by the start of the address; made when it is not there yet.

    Only those whom the sign-in page offers have a password.
    """
    email = f"{key}@{DEMO_DOMAIN}"
    name = next((part.name for part in CAST if part.key == key), None) or ALSO.get(key)
    return User.objects.filter(email=email).first() or User.objects.create_user(email, name=name)


def _account(person):
    user = User.objects.filter(email=person.email).first()
    if user is None:
        user = User.objects.create_user(person.email, PASSWORD, name=person.name, is_superuser=person.is_superuser)
        user.groups.set(Group.objects.filter(name__in=person.groups))
    return user


def on_offer(request) -> dict[str, object]:
    """For the page where people sign in: everyone with one button."""
    wanted = request.POST.get("next") or request.GET.get("next", "")
    return {"template": "demo/people.html", "people": PEOPLE, "password": PASSWORD, "next": wanted}
