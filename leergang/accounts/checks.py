"""System checks about people: the demo's known passwords must not stand in a real installation."""

from django.conf import settings
from django.core.checks import Error, Tags, register
from django.db import connections

DEMO_DOMAIN = "leergang.example"


@register(Tags.database)
def no_demo_people_in_production(databases=None, **kwargs):
    """Refuses a database that holds demo accounts when this is not the demo."""
    from .models import User

    if settings.DEMO or "default" not in (databases or []):
        return []
    if User._meta.db_table not in connections["default"].introspection.table_names():
        return []
    found = User.objects.filter(email__endswith=f"@{DEMO_DOMAIN}").count()
    return [_problem(found)] if found else []


def _problem(found):
    return Error(
        f"In deze database staan {found} accounts van de demo, met een bekend wachtwoord.",
        hint="Begin met een lege database. Zet nooit gegevens van de demo over.",
        id="leergang.E002",
    )
