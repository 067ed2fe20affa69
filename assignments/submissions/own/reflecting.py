"""The part of those pages on which each writer answers for oneself."""

from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from django.forms import Form
from django.utils.translation import gettext as _

from leergang.kit.moments import told

from ...briefs.models import AssignmentPage
from ...reflections.queries import asked_of_each, is_read, is_written, own_reflection, read_by_teachers
from ...work.kinds import form_of
from ...work.models import Version, Work
from ...work.queries import who_reads
from ...work.saving.saying import base_of


@dataclass(frozen=True)
class Reflecting:
    """The reflection of one writer: its form, and how it stands."""

    work: Work
    form: Form
    id: str
    base: str
    who_reads: str
    saved: str
    standing: str
    version: Version | None
    may_hand_in: bool
    is_joint: bool = False  # nobody else writes in it
    pens: dict[str, str] = field(default_factory=dict)


def reflecting(user, work: Work, page: AssignmentPage | None, is_handed_in: bool, now: datetime) -> Reflecting | None:
    """For who writes here; nothing where nothing is asked of each."""
    if page is None or work.cohort_id is None or not asked_of_each(page):
        return None
    own = own_reflection(user, page, work.cohort_id)
    is_new = own._state.adding
    version = None if is_new else read_by_teachers([own], now).get(own.pk)
    return Reflecting(
        work=own,
        form=form_of(own)(initial=own.body),
        id="reflectie",
        base=base_of(own),
        who_reads=_readers(own, user),
        saved="" if is_new else _("Bewaard %(moment)s") % {"moment": told(own.saved_at, now)},
        standing=_standing(own, version, is_handed_in),
        version=version,
        may_hand_in=is_handed_in and not is_read(own, version),
    )


def _readers(own, user) -> str:
    others = _("Wie met je schrijft, leest je antwoord hier nooit. Je docenten wel, zodra je inlevert.")
    return f"{who_reads(own, user)} {others}"


def _standing(own, version, is_handed_in) -> str:
    about: dict[str, Any] = {"number": version.number if version else 0}
    if is_read(own, version):
        return _("Versie %(number)s is ingeleverd.") % about
    if not is_written(own):
        return _("Je eigen antwoord ontbreekt nog bij wat is ingeleverd.") if is_handed_in else _("Nog leeg.")
    if is_handed_in:
        return _("Je nieuwe tekst staat er nog, niet ingeleverd.") if version else _("Nog niet ingeleverd.")
    return _("Gaat mee als het werk wordt ingeleverd.")
