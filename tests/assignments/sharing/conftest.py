"""Somebody with a profile in two versions, a teacher, and a buddy-to-be."""

import pytest

from assignments.profile.actions import keep
from assignments.profile.queries import own_profile
from assignments.work.actions import save
from assignments.work.models import Work
from tests.assignments.cases.conftest import fellow, group, now, teacher

__all__ = ["fellow", "group", "now", "profile", "teacher", "version"]

FIRST = {"statement": "Ik zorg voor ritme.", "ambitions": "Een merelnest", "next_year": "Iedereen leest een reigerpoel"}


@pytest.fixture
def profile(reader, group, now):
    save(work=own_profile(reader), body=FIRST, revision=0, by=reader)
    keep(work=own_profile(reader), by=reader, now=now)
    body = FIRST | {"statement": "Ik zorg voor rust.", "function_own": "Spechtenhol"}
    save(work=own_profile(reader), body=body, revision=1, by=reader)
    keep(work=own_profile(reader), by=reader, now=now)
    save(work=own_profile(reader), body=body | {"ambitions": "Een kwartelei"}, revision=2, by=reader)
    return Work.objects.get(kind="profile")


@pytest.fixture
def version(profile):
    """The first one."""
    return profile.versions.get(number=1)
