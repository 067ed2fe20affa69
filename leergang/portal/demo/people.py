"""The demo's people. Their password is known to everyone, which is why the demo refuses to be a real installation."""

from django.contrib.auth.models import Group

from leergang.accounts.models import User

PASSWORD = "demo-leergang"  # noqa: S105 - meant to be known
PEOPLE = [
    ("deelnemer@leergang.example", "Samira Bouali", []),
    ("docent@leergang.example", "Ingrid van Dam", ["Docenten"]),
    ("oud-deelnemer@leergang.example", "Joris Veldkamp", []),
    ("redactie@leergang.example", "Bas Hoekstra", ["Redactie"]),
]
ADMINISTRATOR = ("beheer@leergang.example", "Noor Verhagen")
ADDRESSES = [email for email, _, _ in PEOPLE] + [ADMINISTRATOR[0]]


def load_people() -> list[User]:
    """The demo's accounts, made or left as they are."""
    people = [_person(email, name, groups) for email, name, groups in PEOPLE]
    email, name = ADMINISTRATOR
    return [*people, _person(email, name, [], is_superuser=True)]


def _person(email, name, groups, **fields):
    user = User.objects.filter(email=email).first()
    if user is None:
        user = User.objects.create_user(email, PASSWORD, name=name, **fields)
        user.groups.set(Group.objects.filter(name__in=groups))
    return user
