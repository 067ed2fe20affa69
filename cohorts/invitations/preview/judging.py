"""What would become of each row of a list, before anything is kept. The same for a preview and for the real thing."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from enum import Enum
from hashlib import sha256

from django.core.exceptions import ValidationError
from django.db.models.functions import Lower
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from leergang.accounts.models import User

from ...enrolment.models import OPEN, Role, State
from ...moments.open_forms import Address, OneLine
from ...registration.queries import seats_left
from ...schedule.models import Cohort
from ..lists.signs import Entry
from .pairs import Pair, pairs_in

ADDRESS, LINE = Address(label=""), OneLine(label="", required=False)


class Outcome(Enum):
    """What becomes of a row, as the preview says it."""

    INVITE = gettext_lazy("wordt uitgenodigd")
    TAKES_PART = gettext_lazy("neemt al deel")
    INVITED = gettext_lazy("is al uitgenodigd")
    APPLIED = gettext_lazy("heeft zich al aangemeld")
    DOUBLE = gettext_lazy("staat al in de lijst")
    FAULT = gettext_lazy("kan niet")


@dataclass(frozen=True)
class Row:
    """One person of a list, checked; `why` is how to mend it, or what else there is to know."""

    number: int
    entry: Entry
    outcome: Outcome
    why: str = ""

    @property
    def is_good(self) -> bool:
        """Whether nothing has to be mended."""
        return self.outcome != Outcome.FAULT


@dataclass(frozen=True)
class Room:
    """The seats of a group beside how many are wanted."""

    seats: int
    left: int
    waiting: int
    wanted: int

    @property
    def free(self) -> int:
        """The seats for who is invited now: who waits comes before them."""
        return max(self.left - self.waiting, 0)

    @property
    def is_enough(self) -> bool:
        """Whether everyone can have a seat."""
        return self.wanted <= self.free

    @property
    def needed(self) -> int:
        """How many seats the group needs for all of them: who waits comes first."""
        return self.seats - self.left + self.waiting + self.wanted


@dataclass(frozen=True)
class Preview:
    """A whole list."""

    rows: Sequence[Row]
    room: Room

    def with_outcome(self, outcome: Outcome) -> list[Row]:
        """The rows to which this happens."""
        return [row for row in self.rows if row.outcome == outcome]

    @property
    def to_invite(self) -> list[Row]:
        """Who gets a mail."""
        return self.with_outcome(Outcome.INVITE)

    @property
    def pairs(self) -> list[Pair]:
        """The duos among who gets a mail."""
        return pairs_in([row.entry for row in self.to_invite])

    @property
    def faults(self) -> list[Row]:
        """What has to be mended."""
        return self.with_outcome(Outcome.FAULT)

    @property
    def mark(self) -> str:
        """Another one as soon as something else would happen than was shown."""
        invited = sorted((row.entry.email, row.entry.name) for row in self.to_invite)
        seats = None if self.room.is_enough else self.room.needed
        return sha256(repr((invited, seats)).encode()).hexdigest()[:16]


def judge(cohort: Cohort, entries: Iterable[Entry]) -> Preview:
    """Every row with what would happen; five queries, however long the list."""
    known, rows = _known(cohort), []
    seen: set[str] = set()
    for number, entry in enumerate(entries, 1):
        row = _checked(number, entry)
        if row.is_good:
            row = _known_as(row, known, seen)
            seen.add(row.entry.email)
        rows.append(row)
    closed = set(_closed([row.entry.email for row in rows if row.outcome == Outcome.INVITE]))
    rows = _without_a_pair([_shut(row) if row.entry.email in closed else row for row in rows])
    wanted = sum(row.outcome == Outcome.INVITE for row in rows)
    waiting = cohort.applications.waiting().count()
    return Preview(rows, Room(cohort.seats, seats_left(cohort), waiting, wanted))


def _checked(number, entry) -> Row:
    """The row with its words as forms keep them; or the sentence of the form that refuses one."""
    if not entry.email:
        return Row(number, entry, Outcome.FAULT, _("Hier staat geen e-mailadres. Vul het aan, of haal de regel weg."))
    try:
        words = {name: LINE.clean(getattr(entry, name)) for name in ("name", "school", "job", "duo")}
    except ValidationError as refusal:
        return Row(number, entry, Outcome.FAULT, " ".join(refusal.messages))
    try:
        entry = replace(entry, email=ADDRESS.clean(entry.email), **words)
    except ValidationError:  # the sentence of the field asks for an @, and that is there
        return Row(number, entry, Outcome.FAULT, _("Dit adres klopt niet. Schrijf het zoals naam@school.nl."))
    return Row(number, entry, Outcome.INVITE)


def _known(cohort) -> dict[str, tuple[Outcome, str]]:
    """Whom the group knows already, by address; what weighs most comes last."""
    of_invitations = cohort.invitations.open().values_list(Lower("email"), flat=True)
    of_applications = cohort.applications.pending().values_list(Lower("email"), flat=True)
    known = dict.fromkeys(of_invitations, (Outcome.INVITED, ""))
    known |= dict.fromkeys(of_applications, (Outcome.APPLIED, _("Beslis bij de aanmeldingen.")))
    enrolled = cohort.enrolments.values_list(Lower("user__email"), "state", "role")
    return known | {email: fate for email, state, role in enrolled if (fate := _enrolled(state, role))}


def _enrolled(state, role):
    if state in OPEN:
        return Outcome.TAKES_PART, _("Als docent.") if role == Role.TEACHER else ""
    if state == State.SUSPENDED:
        return Outcome.FAULT, _("Dit adres is in deze groep geschorst. Haal de regel weg, of laat diegene weer toe.")
    if role == Role.TEACHER:
        return Outcome.FAULT, _("Dit adres was van een docent van deze groep. Haal de regel weg.")
    return None  # who stopped may be asked again


def _known_as(row, known, seen):
    if row.entry.email in seen:
        return replace(row, outcome=Outcome.DOUBLE)
    outcome, why = known.get(row.entry.email, (Outcome.INVITE, ""))
    return replace(row, outcome=outcome, why=why)


def _closed(emails):
    return User.objects.filter(is_active=False, email__in=emails).values_list("email", flat=True)


def _shut(row):
    why = _("Het account bij dit adres is gesloten. Haal de regel weg, of vraag de beheerder het te openen.")
    return replace(row, outcome=Outcome.FAULT, why=why)


def _without_a_pair(rows):
    """Says it where a list names a duo that cannot be made of it."""
    wish = {row.number: row.entry for row in rows if row.outcome == Outcome.INVITE}
    paired = {email for pair in pairs_in(list(wish.values())) for email in pair.value.split()}
    lonely = {number for number, entry in wish.items() if entry.duo and entry.email not in paired}
    why = _("Geen duo gevonden bij dit woord. Zet de ander in dezelfde lijst, of maak het duo later.")
    return [replace(row, why=why) if row.number in lonely else row for row in rows]
