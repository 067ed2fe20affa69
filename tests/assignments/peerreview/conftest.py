"""A group of three schools with an assignment, of which three people handed in something."""

from datetime import timedelta

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from assignments.peerreview.kind import feedback_of
from assignments.peerreview.models import PeerReview
from assignments.peerreview.pairing.actions import propose, start
from assignments.submissions.actions import hand_in
from assignments.work.actions import save
from assignments.work.models import Work
from cohorts.enrolment.actions import enrol
from cohorts.enrolment.models import Enrolment
from cohorts.schools.models import Board, School
from tests import factories

from ..submissions.conftest import WRITTEN, brief, group, teacher, write  # noqa: F401

SAID = {"works": "De rij van drie is scherp.", "wonder": "Wie leest dit straks?"}


@pytest.fixture
def now():
    return timezone.now()


def school(name):
    board, _made = Board.objects.get_or_create(name="Een bestuur")
    return School.objects.get_or_create(name=name, defaults={"board": board})[0]


def joins(group, name, of="Het Sluiswerk"):  # noqa: F811
    return enrol(cohort=group, user=factories.user(name=name), school=school(of)).user


@pytest.fixture
def nadia(group, reader):  # noqa: F811
    """The first of the group: she is called so in what follows."""
    type(reader).objects.filter(pk=reader.pk).update(name="Nadia el Amrani")
    Enrolment.objects.filter(user=reader, cohort=group).update(school=school("Vuurdoorn"))
    return fresh(reader)


@pytest.fixture
def daan(group):  # noqa: F811
    return joins(group, "Daan Okkerse")


@pytest.fixture
def esma(group):  # noqa: F811
    return joins(group, "Esma Kaya", "Noorderhage")


def handed(who, brief, now, body=None):  # noqa: F811
    return hand_in(work=write(who, brief, body), by=who, now=now)


@pytest.fixture
def pieces(nadia, daan, esma, brief, now):  # noqa: F811
    """What each handed in, an hour ago."""
    then = now - timedelta(hours=1)
    return {who: handed(who, brief, then, WRITTEN | {"vraag-1": f"Van {who}."}) for who in (nadia, daan, esma)}


@pytest.fixture
def started(pieces, group, brief, teacher, now):  # noqa: F811
    """A round that goes: who reads whom follows from the proposal."""
    made = propose(cohort=group, page=brief.pk, by=teacher)
    start(round=made, by=teacher, now=now)
    made.refresh_from_db()
    return made


@pytest.fixture
def review(started, nadia):
    """Nadia reads somebody's piece."""
    return PeerReview.objects.get(reader=nadia)


@pytest.fixture
def of_nadia(started, pieces, nadia):
    """Somebody reads Nadia's piece."""
    return PeerReview.objects.get(work=pieces[nadia].version.work_id)


def fresh(user):
    """As another request has them: what was asked about their groups is forgotten."""
    return type(user).objects.get(pk=user.pk)


def browser(who):
    client = Client()
    client.force_login(fresh(who))
    return client


def page_of(review):
    return reverse("peer_review", args=[review.pk])


def writes(review, body=None):
    """What its reader wrote, stored and not yet given; the piece was opened first."""
    review = PeerReview.objects.select_related("round", "work", "reader").get(pk=review.pk)
    browser(review.reader).get(page_of(review))
    feedback = feedback_of(review)
    made = save(work=feedback, body=body or SAID, revision=feedback.revision, by=fresh(review.reader)).work
    return Work.objects.get(pk=made.pk)
