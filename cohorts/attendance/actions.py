"""Writing down who was there."""

from collections.abc import Iterable

from django.db import transaction
from django.utils import timezone

from cohorts.enrolment.models import Enrolment
from cohorts.schedule.models import MeetingDay

from .models import Presence
from .queries import written_down


@transaction.atomic
def write_down(*, day: MeetingDay, people: Iterable[Enrolment], ticked: set[str], before: set[str]) -> int:
    """Keeps who was at the parts of a day, and returns how many were there at any of them.

    `ticked` and `before` name boxes as "enrolment-part": as they stand, and as they stood when the form was made. Of
    what is known only what changed in between is written, so two teachers who tick at once lose nothing of each other.
    """
    parts, people = list(day.parts.all()), list(people)
    known = written_down([person.pk for person in people], parts)
    changed, there = [], set()
    for person in people:
        for part in parts:
            key, name = (person.pk, part.pk), f"{person.pk}-{part.pk}"
            now = name in ticked
            if key not in known or (now != (name in before) and known[key] != now):
                changed.append(Presence(enrolment=person, part=part, present=now, changed_at=timezone.now()))
                known[key] = now
            if known[key]:
                there.add(person.pk)
    Presence.objects.bulk_create(
        changed,
        update_conflicts=True,
        unique_fields=["enrolment", "part"],
        update_fields=["present", "changed_at"],
    )
    return len(there)
