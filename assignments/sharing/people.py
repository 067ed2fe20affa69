"""With whom somebody can share: the teachers of their groups, their duo, buddies, and who writes with them."""

from typing import Any

from django.db.models import Q
from django.utils.translation import gettext as _

from cohorts.enrolment.models import Enrolment
from cohorts.enrolment.reader import reader_of

from ..peerreview.models import PeerReview
from ..work.models import Author


def people_around(user) -> list[tuple[Any, str]]:
    """Each with what they are to this person; four queries."""
    found: dict[Any, str] = {}
    for person, told in [*_teachers(user), *_duo(user), *_buddies(user), *_writers(user)]:
        if person != user and person.is_active:
            found.setdefault(person, told)
    return sorted(found.items(), key=lambda pair: str(pair[0]).lower())


def _teachers(user):
    groups = [way.cohort for way in reader_of(user).ways if not way.teaches]
    teaching = Enrolment.objects.teaching().filter(cohort__in=groups).select_related("user")
    return [(one.user, _("docent")) for one in teaching]


def _duo(user):
    mine = Enrolment.objects.open().filter(user=user).exclude(duo=None).values("duo")
    return [(one.user, _("duo")) for one in Enrolment.objects.open().filter(duo__in=mine).select_related("user")]


def _buddies(user):
    pairs = PeerReview.objects.running().filter(Q(work__owner=user) | Q(reader=user))
    people = [person for one in pairs.select_related("work__owner", "reader") for person in _both(one)]
    return [(person, _("buddy")) for person in people]


def _both(review):
    return [review.reader, *([review.work.owner] if review.work else [])]


def _writers(user):
    along = Author.objects.filter(Q(work__owner=user) | Q(user=user) | Q(work__authors__user=user)).distinct()
    people = [person for one in along.select_related("work__owner", "user") for person in (one.work.owner, one.user)]
    return [(person, _("schrijft met je samen")) for person in people]
