"""Reading what somebody wrote in the text and beside it."""

from collections.abc import Iterable
from functools import reduce
from operator import or_

from django.db.models import Count, Q
from django.utils.translation import ngettext

from cohorts.enrolment.queries import visible_pages
from cohorts.enrolment.reader import reader_of
from leergang.content.course import StepPage

from ..work.models import Work


def steps_to_write_in(user):
    """The steps that a group has opened to this person, as a QuerySet: who only edits or looks writes nothing in them."""
    reader = reader_of(user)
    if reader.looks_as or not reader.ways:
        return StepPage.objects.none()
    opened = reduce(or_, (Q(path__startswith=path) for path in reader.paths(reader.now())), Q(pk=None))
    return StepPage.objects.filter(opened, pk__in=visible_pages(user).values("pk"))


def kept_under_keys(page, keys: Iterable[str]) -> dict[str, str]:
    """How many people would lose the place of their answer; never who, nor what they wrote."""
    answers = Work.objects.filter(kind="answer", page=page.pk, anchor__in=keys).exclude(body__text="")
    counted = answers.values_list("anchor").annotate(count=Count("pk")).order_by("anchor")
    return {
        key: ngettext("%(count)s antwoord", "%(count)s antwoorden", count) % {"count": count} for key, count in counted
    }
