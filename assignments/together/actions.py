"""Taking the pen of a question, and who takes part in a work."""

from datetime import datetime

from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction
from django.db.models import Q
from django.urls import reverse
from django.utils.translation import gettext as _

from cohorts.enrolment.models import Enrolment
from cohorts.schedule.models import Cohort
from leergang.notices.actions import notify
from leergang.notices.models import Kind

from ..briefs.models import AssignmentPage, Together
from ..briefs.queries import ASIDE
from ..work.actions import share, write_together
from ..work.models import Audience, Author, Work
from ..work.rules import may_write
from .models import Pen
from .queries import other_work
from .rules import MOST, counts_from, may_write_with

FULL = _("Jullie zijn al met zoveel als voor deze opdracht mag.")
NOT_NOW = _("%(who)s doet op dit moment niet mee in deze groep. Kies iemand anders, of lever alleen in.")
BEGAN = _(
    "%(who)s begon zelf al aan deze opdracht. Vraag %(who)s om op de eigen werkpagina op ‘Leg dit concept apart’ te "
    "drukken. Die tekst blijft dan in Mijn werk staan, en daarna kun je %(who)s kiezen."
)
JOINED = _("%(who)s schrijft ‘%(title)s’ samen met jou. Je leest nu mee en kunt meeschrijven.")
LEFT = _("%(who)s schrijft niet meer mee aan ‘%(title)s’. De tekst is gebleven.")
REMOVED = _("Je schrijft niet meer mee aan ‘%(title)s’. Wat jullie samen inleverden, kun je blijven lezen.")


def take_pen(*, work: Work, question: str, by, now: datetime, over: bool = False) -> bool:
    """Writes in this question from now on, or goes on writing there. False: somebody else does; `over` takes it.

    One statement decides between two who begin at once.
    """
    if not may_write(by, work):
        raise PermissionDenied
    here = Pen.objects.filter(work=work, question=question)
    free = here if over else here.filter(Q(user=by) | Q(at__lt=counts_from(now)))
    if free.update(user=by, at=now):
        return True
    Pen.objects.bulk_create([Pen(work=work, question=question, user=by, at=now)], ignore_conflicts=True)
    return here.filter(user=by).exists()


@transaction.atomic
def write_with(*, work: Work, who, by, now: datetime) -> None:
    """Gives somebody of the group the pen too, and tells them. Nobody writes in two works of one assignment."""
    Cohort.objects.select_for_update().filter(pk=work.cohort_id).first()  # of two who begin at once one is first
    page = AssignmentPage.objects.filter(pk=work.page_id).first()
    if page is None or work.owner_id != by.pk or page.together == Together.ALONE:
        raise PermissionDenied
    group = Enrolment.objects.filter(cohort=work.cohort_id).select_related("user")
    mine, theirs = (group.filter(user=user).first() for user in (by, who))
    if mine is None or theirs is None or not may_write_with(mine, theirs, page.together):
        raise ValidationError(NOT_NOW % {"who": who})
    if work.authors.filter(user=who).exists():
        return
    if work.authors.count() + 1 >= MOST[Together(page.together)]:
        raise ValidationError(FULL)
    if other_work(work, who):
        raise ValidationError(BEGAN % {"who": who})
    # What they opened and left empty would stand in the way when this work becomes theirs.
    Work.objects.filter(owner=who, kind=work.kind, page=work.page_id, anchor=work.anchor).delete()
    write_together(work=work, who=who, by=by, now=now)
    _tell(who, JOINED % {"who": by, "title": work.title}, work, now)


@transaction.atomic
def stop_writing(*, work: Work, who, by, now: datetime) -> None:
    """Somebody leaves, or the owner takes their pen. The text stays; they keep reading what was handed in with them."""
    author = Author.objects.select_for_update().filter(work=work, user=who).first()
    if author is None or by.pk not in (who.pk, work.owner_id):
        raise PermissionDenied
    for version in work.versions.filter(made_at__gte=author.since, shares__audience=Audience.TEACHERS).distinct():
        share(version=version, audience=Audience.PERSON, with_whom=who, by=work.owner, now=now)
    Pen.objects.filter(work=work, user=who).delete()
    author.delete()
    if by == who:
        _tell(work.owner, LEFT % {"who": who, "title": work.title}, work, now)
    else:
        _tell(who, REMOVED % {"title": work.title}, None, now)


def put_aside(*, work: Work, by) -> None:
    """What somebody began alone stays theirs, at *Mijn werk*, and is no longer their work for this assignment; not once
    a version was made of it."""
    if work.owner_id != by.pk or work.authors.exists() or work.versions.exists():
        raise PermissionDenied
    Work.objects.filter(pk=work.pk, owner=by).update(anchor=f"{ASIDE}{work.pk}")


def _tell(to, text, work, now):
    address = reverse("own_work", args=[work.pk]) if work else reverse("own_works")
    about = f"cohort-{work.cohort_id}" if work else ""
    notify(to=to, kind=Kind.NEWS, text=text, address=address, about=about, now=now)
