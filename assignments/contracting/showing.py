"""What the page of one preparation shows its writer."""

from dataclasses import dataclass
from datetime import datetime

from django.forms import Form
from django.utils.timezone import localdate
from django.utils.translation import gettext as _

from leergang.kit.moments import told, weekday_told
from leergang.kit.sections import Section, gather

from ..taking.queries import with_taken
from ..work.kinds import form_of
from ..work.models import Version, Work
from ..work.queries import who_reads
from ..work.saving.saying import base_of
from . import queries, rules
from .kind import carrier


@dataclass(frozen=True)
class Writing:
    """One form of the page, with what its saving needs."""

    work: Work
    form: Form
    base: str
    saved: str


@dataclass(frozen=True)
class Showing:
    """One preparation: its form, what lies under it, its versions and what can be taken over."""

    above: Writing
    under: Writing
    who_reads: str
    day: str
    versions: list[tuple[Version, str]]
    offered: list[Work]
    beside: list[Section]
    has_been: bool

    @property
    def parts(self):
        """The fields, in the order in which they are asked."""
        form = self.above.form
        return {
            "about": [form["title"], form["talk_on"]],
            "first": [form[name] for name in rules.FIRST],
            "next": [form[name] for name in rules.NEXT],
            "after": [form[name] for name in rules.AFTER],
        }

    @property
    def goes_on(self) -> bool:
        """Whether something stands in the questions that are folded away."""
        return rules.is_written(self.above.work.body, rules.NEXT)


def showing(request, work: Work, now: datetime) -> Showing:
    """All that the page says."""
    user, today, day = request.user, localdate(now), rules.day_of(work.body)
    under = carrier(user, work)
    return Showing(
        above=_writing(work, with_taken(form_of(work)(initial=work.body), work, user), work.saved_at, now),
        under=_writing(under, form_of(under)(initial=under.body, auto_id="onder_%s"), under.saved_at, now),
        who_reads=who_reads(work, user),
        day=weekday_told(day, today) if day else "",
        versions=[(one, rules.told(one.body)) for one in queries.versions_of([work]).get(work.pk, [])],
        offered=queries.answers_to_offer(user),
        beside=gather("contract_beside", request, now),
        has_been=rules.has_been(work.body, today),
    )


def _writing(work, form, saved_at, now) -> Writing:
    return Writing(
        work, form, base_of(work), _("Bewaard %(moment)s") % {"moment": told(saved_at, now)} if saved_at else ""
    )


def standing(work: Work, versions: list[Version]) -> tuple[str, str]:
    """How a preparation stands, in a shape and a few words."""
    if rules.is_written(work.body, rules.AFTER):
        return "feedback", _("teruggekeken")
    if versions:
        return "sent", _("klaar voor het gesprek")
    return (
        ("draft", _("in voorbereiding")) if rules.is_written(work.body, rules.BEFORE) else ("none", _("niet begonnen"))
    )
