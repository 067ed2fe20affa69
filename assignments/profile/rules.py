"""What a profile asks and by which words its tables answer, and what a moment is called. Pure."""

from collections.abc import Sequence
from datetime import date, timedelta

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from leergang.content.figures.roles import ROLES as FIGURES

ROLES = tuple(role for role, *_rest in FIGURES)
SCALE = ("1", "2", "3", "4")

# The words of the columns stand in what people wrote, so they are kept as they are: a new word is a new column.
TASK, HOURS, FORMAL, ENERGY = TASKS = ("Wat je doet", "Uren per week", "Hoort bij je functie", "Energie")
WITH, ABOUT, OFTEN = PEOPLE = ("Met wie", "Waarover", "Hoe vaak")
MEETING, CAPACITY, HELD = MEETINGS = ("Overleg", "Als wat", "Hoe vaak")
WHAT, PLACE = CIRCLES = ("Wat", "In welke kring")
NOW, WANTED = WHEEL = ("Nu", "Straks")

TABLES = {  # by field: its columns, and the names of its rows where it has those
    "tasks": (TASKS, ()),
    "counterparts": (PEOPLE, ()),
    "meetings": (MEETINGS, ()),
    "circles": (CIRCLES, ()),
    "wheel": (WHEEL, ROLES),
}
NOT_YET = "nog niet"
FREQUENCIES = (
    "elke week",
    "elke 2 weken",
    "elke maand",
    "elke 6 weken",
    "4 keer per jaar",
    "2 keer per jaar",
    "1 keer per jaar",
    "als het nodig is",
)
DECIDE, INFLUENCE, LEAVE = PLACES = ("ik beslis", "ik beïnvloed", "ik blijf eraf")
OPTIONS = {
    FORMAL: ("ja", "nee", "deels"),
    ENERGY: ("+", "0", "−"),
    OFTEN: (*FREQUENCIES, NOT_YET),
    PLACE: PLACES,
    NOW: SCALE,
    WANTED: SCALE,
}
GROUPS = (  # the fields of the form, below their headings; the texts of the course name their numbers
    (gettext_lazy("In één zin"), ("statement",)),
    (gettext_lazy("1. Je functie"), ("function_school", "function_own")),
    (gettext_lazy("2. Je taken nu"), ("tasks",)),
    (gettext_lazy("3. Wat je wilt oppakken"), ("ambitions",)),
    (gettext_lazy("4. Met wie je praat"), ("counterparts",)),
    (gettext_lazy("5. Waar je bij zit"), ("meetings",)),
    (gettext_lazy("6 en 7. Je invloed, en wat je laat"), ("circles",)),
    (gettext_lazy("8. Je opdracht"), ("commission", "shown_to")),
    (gettext_lazy("9. Je rollen"), ("fits_first", "fits_second", "costs_effort", "wheel")),
    (gettext_lazy("10. Over een jaar"), ("next_year", "revise_on", "agreed_by")),
)

A_MONTH = timedelta(days=30.4)
AFTER = {3: timedelta(days=91), 12: timedelta(days=365)}  # months after the last day of a group
STILL_ASKED = timedelta(days=14)


def moment_told(made: date, days: Sequence[date]) -> str:
    """What moment in the course a date is: day 1, day 4, after three months; nothing for who is in no group."""
    if not days:
        return ""
    begun = [day for day in sorted(days) if day <= made]
    if not begun:
        return _("vóór dag 1")
    months = round((made - max(days)) / A_MONTH)
    if len(begun) < len(days) or months < 2:
        return _("dag %(number)s") % {"number": len(begun)}
    return _("na %(months)s maanden") % {"months": months} if months < 24 else _("na %s jaar") % round(months / 12)


def said_at(moment: str) -> str:
    """The same in a sentence: what you said on day 1, or after three months."""
    return _("op %s") % moment if moment.startswith(_("dag")) else moment or _("de eerste keer")


def is_asked_at(days: Sequence[date], today: date) -> date | None:
    """The day from which a version is asked now: the first day, the last, and 3 and 12 months after; for two weeks."""
    if not days:
        return None
    asked = [min(days), max(days), *(max(days) + after for after in AFTER.values())]
    return next((day for day in reversed(asked) if day <= today <= day + STILL_ASKED), None)
