"""Who reads what, and that the sentence under a field says just that."""

from datetime import timedelta

import pytest
from django.core.exceptions import PermissionDenied

from assignments.work.actions import freeze, save, share, stop_sharing, write_together
from assignments.work.models import Audience, Share, Version, Work
from assignments.work.queries import who_reads
from assignments.work.rules import fingerprint
from cohorts.enrolment.reader import look_as, reader_of
from cohorts.schedule.models import Cohort
from tests import factories


@pytest.fixture
def group(course, essay):
    """The group of the reader, in which the essay is written."""
    cohort = Cohort.objects.get(enrolments__user=essay.owner)
    Work.objects.filter(pk=essay.pk).update(cohort=cohort)
    return cohort


def everybody(essay, group):
    return {
        "owner": essay.owner,
        "author": factories.user(name="Bas Kok"),
        "teacher": factories.teacher(group).user,
        "teacher elsewhere": factories.teacher(factories.cohort(group.course)).user,
        "named": factories.user(name="Imane"),
        "editor": factories.user(groups=["Redactie"]),
        "administrator": factories.administrator(),
    }


def readers(found, people):
    return {name for name, person in people.items() if found.objects.visible_to(person).exists()}


def test_a_draft_is_for_its_authors_alone(essay, group):
    people = everybody(essay, group)
    assert readers(Work, people) == {"owner"}
    write_together(work=essay, who=people["author"], by=essay.owner)
    assert readers(Work, people) == {"owner", "author"}
    assert who_reads(essay, essay.owner) == "Je schrijft dit samen met Bas Kok."
    assert who_reads(essay, people["author"]) == f"Je schrijft dit samen met {essay.owner}."


def test_a_version_is_for_its_authors_until_somebody_shares_it(essay, group, now):
    people = everybody(essay, group)
    version = freeze(work=essay, by=essay.owner, now=now)
    assert readers(Version, people) == {"owner"}
    assert who_reads(essay, essay.owner) == "Alleen jij leest dit."
    share(version=version, audience=Audience.TEACHERS, by=essay.owner, now=now)
    assert readers(Version, people) == {"owner", "teacher"}
    share(version=version, audience=Audience.PERSON, with_whom=people["named"], by=essay.owner, now=now)
    assert readers(Version, people) == {"owner", "teacher", "named"}
    assert who_reads(essay, essay.owner) == (
        "Alleen jij leest dit concept. Versie 1 is ook te lezen voor de docenten van je groep en Imane."
    )
    assert readers(Work, people) == {"owner"}


def test_versions_for_the_same_people_are_told_in_one_sentence(essay, now):
    for _ in range(3):
        share(version=freeze(work=essay, by=essay.owner, now=now), audience=Audience.TEACHERS, by=essay.owner, now=now)
    assert who_reads(essay, essay.owner) == (
        "Alleen jij leest dit concept. Versies 1, 2 en 3 zijn ook te lezen voor de docenten van je groep."
    )


def test_who_was_stopped_no_longer_reads(essay, group, now):
    people = everybody(essay, group)
    version = freeze(work=essay, by=essay.owner, now=now - timedelta(hours=2))
    shared = share(version=version, audience=Audience.TEACHERS, by=essay.owner, now=now - timedelta(hours=2))
    stop_sharing(share=shared, by=essay.owner, now=now - timedelta(hours=1))
    assert readers(Version, people) == {"owner"}
    assert who_reads(essay, essay.owner) == "Alleen jij leest dit."


def test_sharing_twice_is_sharing_once(essay, now):
    version = freeze(work=essay, by=essay.owner, now=now)
    for _ in range(2):
        share(version=version, audience=Audience.TEACHERS, by=essay.owner, now=now)
    assert Share.objects.count() == 1


def test_somebody_else_cannot_share_it(essay, now):
    version = freeze(work=essay, by=essay.owner, now=now)
    with pytest.raises(PermissionDenied):
        share(version=version, audience=Audience.TEACHERS, by=factories.administrator(), now=now)


def test_what_is_never_shared_cannot_be(reader, course, now):
    note = save(work=Work(kind="note", owner=reader), body={"text": "Stil."}, revision=0, by=reader).work
    version = freeze(work=note, by=reader, now=now)
    with pytest.raises(PermissionDenied):
        share(version=version, audience=Audience.TEACHERS, by=reader, now=now)


def test_who_only_looks_as_a_participant_sees_nobodys_work_and_not_their_own(essay, group, now):
    freeze(work=essay, by=essay.owner, now=now)
    look_as(essay.owner, reader_of(essay.owner).ways[0], now)
    assert readers(Work, {"owner": essay.owner}) == readers(Version, {"owner": essay.owner}) == set()


def test_a_version_stays_what_it_was(essay, now):
    first = freeze(work=essay, by=essay.owner, now=now)
    save(work=essay, body={"text": "Heel anders."}, revision=1, by=essay.owner)
    second = freeze(work=essay, by=essay.owner, now=now)
    assert [first.number, second.number] == [1, 2]
    kept = Version.objects.get(pk=first.pk)
    assert (kept.body, kept.asked) == ({"text": "Een begin."}, {"text": "Wat zie je?"})
    assert kept.sha256 == fingerprint(kept) != second.sha256


def test_a_letter_that_changed_in_a_version_gives_another_fingerprint(essay, now):
    version = freeze(work=essay, by=essay.owner, now=now)
    Version.objects.filter(pk=version.pk).update(body={"text": "Een begin!"})
    changed = Version.objects.get()
    assert fingerprint(changed) != changed.sha256
