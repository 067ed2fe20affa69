"""Saying that feedback is ready, releasing it, and taking that back."""

from datetime import datetime

from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction
from django.db.models import Exists, OuterRef
from django.utils.translation import gettext as _

from leergang.kit import slots

from ..rubrics.actions import keep
from ..secondreading.models import SecondReading
from ..secondreading.queries import is_second_reader
from ..work.models import Version, Work
from .models import Feedback
from .queries import handed_in_to
from .rules import TO_TAKE_BACK, levels_in, may_write_feedback, proposed, says_something

NOTHING_YET = _("Kies een niveau of schrijf iets. Daarna is je feedback klaar.")
ALREADY_OUT = _("Deze feedback is al vrijgegeven. Schrijf nieuwe feedback bij de volgende versie.")
ON_ITS_WAY = _("Deze feedback wordt zo vrijgegeven. Haal je feedback eerst terug; wat je schreef is bewaard.")
COMPARING = _("Jullie vergelijken dit stuk al. Wat je als tweede lezer zei, blijft zoals het was.")
GONE = _("Dit stuk is teruggehaald. Je feedback blijft als concept van jou.")


@transaction.atomic
def make_ready(*, work: Work, by, now: datetime) -> Feedback:
    """What stands in the draft at this moment can be released; nobody reads it yet. Levels may be missing."""
    if not may_write_feedback(by, work):
        raise PermissionDenied
    held = Work.objects.select_for_update().get(pk=work.pk)
    if not says_something(held.body):
        raise ValidationError(NOTHING_YET)
    if not handed_in_to(by).filter(pk=held.about_id).exists():
        raise ValidationError(GONE)
    Version.objects.select_for_update().get(pk=held.about_id)  # who asks for a second reader waits for this
    made = Feedback.objects.select_for_update().filter(version=held.about_id, by=by).first()
    if made and made.release_at:
        raise ValidationError(ON_ITS_WAY if made.is_on_its_way(now) else ALREADY_OUT)
    if made and made.is_second and SecondReading.objects.open().filter(version=held.about_id, reader=by).exists():
        raise ValidationError(COMPARING)
    made = made or Feedback(version_id=held.about_id, by=by)
    criteria = keep(cohort=held.cohort_id, page=held.page_id, now=now)
    levels = levels_in(held.body, criteria)
    made.work, made.revision, made.ready_at = held, held.revision, now
    made.is_second = is_second_reader(by, held.about_id)
    made.criteria, made.levels = [one.as_data() for one in criteria], levels
    made.text, made.verdict = held.body.get("text", ""), held.body.get("verdict") or proposed(levels, criteria)
    made.save()
    slots.contributions("made_ready", made)
    _open_to_compare(held.about_id, now)
    return made


def _open_to_compare(version, now) -> None:
    """As soon as both are ready, and from then on: what they say next, they say having read each other."""
    here = Feedback.objects.filter(version=version)
    first = here.standing().filter(by=OuterRef("asked_by"))
    second = here.second().filter(by=OuterRef("reader"))
    apart = SecondReading.objects.apart().filter(Exists(first), Exists(second), version=version)
    apart.update(open_at=now)


def release(*, cohort: int, page: int, by, now: datetime) -> int:
    """All that this teacher has ready here is for its writers to read when ten minutes are over: one statement."""
    mine = Feedback.objects.ready().filter(by=by, version__in=handed_in_to(by).values("pk"))
    here = mine.filter(version__work__cohort=cohort, version__work__page=page).order_by().values("pk")
    return Feedback.objects.filter(pk__in=here).update(release_at=now + TO_TAKE_BACK)


def take_back(*, cohort: int, page: int, by, now: datetime) -> int:
    """Undoes that while nobody could read it; what is out by now stays out."""
    here = Feedback.objects.filter(by=by, version__work__cohort=cohort, version__work__page=page)
    return Feedback.objects.filter(pk__in=here.order_by().values("pk"), release_at__gt=now).update(release_at=None)
