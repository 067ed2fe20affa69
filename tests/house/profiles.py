"""Profiles of the world of the permissions, and of somebody who left a word of their own in every field."""

from django.urls import reverse
from django.utils import timezone

from assignments.profile.actions import keep
from assignments.profile.forms import ProfileForm
from assignments.profile.rules import TABLES
from assignments.work.actions import save
from tests import factories

CHOSEN = ("fits_first", "fits_second", "costs_effort")  # from a list of ours


def kept_profile(somebody):
    """One, with a version."""
    keep(work=factories.profile(somebody), by=somebody, now=timezone.now())


def of_a_profile():
    """Its addresses: everybody has these for their own."""
    return {name: reverse(name) for name in ("profile", "profile_sheet", "profile_then_and_now")} | {
        "profile_paper": reverse("profile_paper", args=["afdruk"]),
        "profile_version": reverse("profile_version", args=[1]),
        "profile_version_paper": reverse("profile_version_paper", args=[1, "afdruk"]),
    }


def with_a_profile(who):
    """Every field that can be typed in, in a version; and other words in the draft after it."""
    words = [name for name in ProfileForm.base_fields if name not in (*TABLES, *CHOSEN)]
    body = {name: who.word(f"profiel{name}") for name in words}
    for name, (columns, _rows) in TABLES.items():
        body[name] = factories.table(name, [who.word(f"profiel{name}{at}") for at in range(len(columns))])
    work = factories.profile(who.user, **body)
    keep(work=work, by=who.user, now=who.now)
    save(work=work, body=body | {"statement": who.word("profielnu")}, revision=work.revision, by=who.user)
