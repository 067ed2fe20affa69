"""What is asked by SQL that Django wrote once is what the QuerySet holds, whatever the values are."""

from datetime import UTC, datetime, timedelta

import pytest
from django.db.models import Exists, OuterRef

from cohorts.enrolment.actions import enrol
from cohorts.enrolment.models import Enrolment
from cohorts.schedule.models import Cohort, MeetingDay
from leergang.kit.quick.prepared import Prepared
from tests import factories


@pytest.fixture
def groups(db):
    course = factories.course()
    found = [factories.cohort(course, slug=f"groep-{number}") for number in (1, 2, 3)]
    for group in found[:2]:
        enrol(cohort=group, user=factories.user(f"{group.slug}@school.example"))
    return found


def with_days(slug):
    days = MeetingDay.objects.filter(cohort=OuterRef("pk"))
    return Cohort.objects.filter(slug=slug).select_related("course").annotate(has_days=Exists(days))


def test_it_gives_the_same_models_with_what_hangs_on_them(groups, django_assert_num_queries):
    prepared = Prepared(with_days)
    for group in groups:
        with django_assert_num_queries(1):
            (found,) = prepared(slug=group.slug)
            course = found.course
        (same,) = with_days(group.slug)
        assert (found, course, found.has_days) == (same, same.course, same.has_days)
        assert {name: getattr(found, name) for name in COLUMNS} == {name: getattr(same, name) for name in COLUMNS}


COLUMNS = [field.attname for field in Cohort._meta.concrete_fields]


def test_django_writes_it_once(groups):
    written = []
    prepared = Prepared(lambda slug: written.append(slug) or Cohort.objects.filter(slug=slug))
    assert [prepared(slug=group.slug) for group in groups] == [[group] for group in groups]
    assert len(written) == 1


def test_numbers_texts_and_several_values_come_where_they_belong(groups):
    prepared = Prepared(lambda pks, slug: Cohort.objects.filter(pk__in=pks).exclude(slug=slug).order_by("pk"))
    one, two, three = (group.pk for group in groups)
    assert prepared(pks=(one, two), slug="groep-2") == [groups[0]]
    assert prepared(pks=(three, two), slug="groep-1") == groups[1:]
    assert prepared(pks=(one, two, three), slug="groep-2") == [groups[0], groups[2]]


def test_a_moment_is_compared_as_django_does_it(groups):
    made = datetime(2026, 3, 1, 12, tzinfo=UTC)
    Cohort.objects.filter(pk=groups[0].pk).update(made_at=made)
    prepared = Prepared(lambda now: Cohort.objects.filter(made_at__lte=now))
    assert prepared(now=made) == [groups[0]]
    assert prepared(now=made - timedelta(seconds=1)) == []


def test_values_come_as_tuples(groups):
    prepared = Prepared(lambda cohort: Enrolment.objects.filter(cohort=cohort).values_list("user__email", "cohort"))
    assert prepared(cohort=groups[1].pk) == [("groep-2@school.example", groups[1].pk)]
    assert prepared.first(cohort=groups[2].pk) is None


def test_a_value_that_is_no_value_of_the_query_is_refused(groups):
    with pytest.raises(ValueError, match="slug"):
        Prepared(lambda slug: Cohort.objects.filter(slug__startswith=slug))(slug="groep")


def test_of_no_keys_it_finds_nothing_and_asks_nothing(groups, django_assert_num_queries):
    prepared = Prepared(lambda slugs: Cohort.objects.filter(slug__in=slugs))
    with django_assert_num_queries(0):
        assert prepared(slugs=()) == []
    assert [group.slug for group in prepared(slugs=("groep-2",))] == ["groep-2"]
