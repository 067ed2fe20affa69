"""Somebody's profile, with a word of their own in every field."""

from assignments.profile.actions import keep
from assignments.profile.forms import ProfileForm
from assignments.profile.rules import TABLES
from assignments.work.actions import save
from tests import factories

CHOSEN = ("fits_first", "fits_second", "costs_effort")  # from a list of ours


def with_a_profile(who):
    """Every field that can be typed in, in a version; and other words in the draft after it."""
    words = [name for name in ProfileForm.base_fields if name not in (*TABLES, *CHOSEN)]
    body = {name: who.word(f"profiel{name}") for name in words}
    for name, (columns, _rows) in TABLES.items():
        body[name] = factories.table(name, [who.word(f"profiel{name}{at}") for at in range(len(columns))])
    work = factories.profile(who.user, **body)
    keep(work=work, by=who.user, now=who.now)
    save(work=work, body=body | {"statement": who.word("profielnu")}, revision=work.revision, by=who.user)
