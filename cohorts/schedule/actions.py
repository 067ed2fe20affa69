"""Writing a plan down."""

from django.db import transaction
from django.utils.text import slugify
from django.utils.timezone import make_aware

from .models import Cohort, DayPart, Deadline, MeetingDay
from .plan import Meeting, Plan
from .queries import plan_of
from .rules import moved

LONGEST_SLUG = 70


@transaction.atomic
def make_cohort(*, course, name: str, plan: Plan, **fields) -> Cohort:
    """A group with all its dates. The texts stay where they are: every group of a course reads the same."""
    cohort = Cohort.objects.create(course=course, name=name, slug=free_slug(name), **fields)
    write_plan(cohort=cohort, plan=plan)
    return cohort


@transaction.atomic
def write_plan(*, cohort: Cohort, plan: Plan) -> list[tuple[Meeting, Meeting]]:
    """Makes the dates of a group what the plan says; returns the meetings that moved, as they were and as they are."""
    Cohort.objects.select_for_update().get(pk=cohort.pk)
    changed = moved(plan_of(cohort), plan)
    rows = {day.page_id: day for day in cohort.days.all()}
    for meeting in plan.meetings:
        _write_day(rows.pop(meeting.page, None) or MeetingDay(cohort=cohort, page_id=meeting.page), meeting)
    MeetingDay.objects.filter(pk__in=[day.pk for day in rows.values()]).delete()
    _write_dues(cohort, plan.dues)
    for name in ("registration_from", "registration_until", "closes_on"):
        setattr(cohort, name, getattr(plan, name))
    cohort.save(update_fields=["registration_from", "registration_until", "closes_on"])
    return changed


@transaction.atomic
def raise_sequences(*, cohort: Cohort) -> None:
    """Lets every calendar take over all days again, because the place changed."""
    for day in cohort.days.all():
        day.sequence += 1
        day.save(update_fields=["sequence", "changed_at"])


def free_slug(name: str) -> str:
    """An address for a group that no other has."""
    wanted = slugify(name)[:LONGEST_SLUG].strip("-") or "groep"
    taken = set(Cohort.objects.filter(slug__startswith=wanted).values_list("slug", flat=True))
    numbered = (f"{wanted}-{number}" for number in range(2, len(taken) + 3))
    return next(slug for slug in (wanted, *numbered) if slug not in taken)


def _write_day(day, meeting):
    was = (day.date, day.place, [(part.starts, part.ends) for part in day.parts.all()]) if day.pk else None
    if was and was != (meeting.date, meeting.place, list(map(tuple, meeting.times))):
        day.sequence += 1
    day.date, day.place, day.opens_at = meeting.date, meeting.place, make_aware(meeting.opens_at)
    day.save()
    _write_parts(day, meeting.times)


def _write_parts(day, times):
    """Row by row, because presence hangs from them."""
    rows = list(day.parts.order_by("starts"))
    for number, part in enumerate(times):
        row = rows[number] if number < len(rows) else DayPart(day=day)
        row.name, row.starts, row.ends = part.name, part.starts, part.ends
        row.save()
    for row in rows[len(times) :]:
        row.delete()


def _write_dues(cohort, dues):
    rows = {row.pk: row for row in cohort.deadlines.all()}
    Deadline.objects.filter(pk__in=rows.keys() - {due.key for due in dues}).delete()  # first: a page has one deadline
    for due in dues:
        row = rows.get(due.key) or Deadline(cohort=cohort)
        row.name, row.due_at, row.page_id = due.name, make_aware(due.at), due.page
        row.save()
