"""What people wrote about their practice and the talks that they prepare, for the world and for who is erased."""

from django.urls import reverse
from django.utils import timezone

from assignments.cases.actions import accept, decline, offer, share_with_group
from assignments.contracting.actions import keep_undercurrent, keep_version
from assignments.contracting.kind import carrier
from assignments.contracting.rules import AFTER, BEFORE
from assignments.learning.actions import share_with
from assignments.work.actions import save
from assignments.work.models import Audience
from cohorts.enrolment.actions import enrol
from tests import factories

# What nobody but the writer ever reads, in a preparation and under it.
TALK_WORDS = {name: f"smient{name}" for name in ("title", *BEFORE, *AFTER)}
UNDER_WORDS = {"text": "nonnetje", "notes": "brilduiker"}


def prepared(somebody):
    """A talk with each of these words, of which a version was kept; what lies under it too."""
    work = factories.preparation(somebody, **TALK_WORDS)
    keep_version(work=work, by=somebody, now=timezone.now())
    keep_undercurrent(work=carrier(somebody, work), body=UNDER_WORDS, revision=0, by=somebody)
    return work.pk


def of_a_talk(talk):
    """Its addresses."""
    verbs = ("contract", "contract_remove", "contract_restore")
    return {name: reverse(name, args=[talk]) for name in verbs} | {
        **{
            f"contract_sheet ({form})": reverse("contract_sheet", args=[talk, form])
            for form in ("pdf", "afdruk", "none")
        },
        "own_version (of a talk)": reverse("own_version", args=[talk, 1]),
        "own_paper (of a talk)": reverse("own_paper", args=[talk, 1, "word"]),
    }


def practice(who):
    """Case cards of each standing and a learning question; and, as an editor, what they wrote to another."""
    enrol(cohort=factories.cohort(who.course, opened=9), user=who.user)
    texts = {name: who.word(f"casus{name}") for name in ("title", "context", "question", "tried")}
    share_with_group(work=factories.case(who.user, **texts), by=who.user, now=who.now)
    editor = factories.user(groups=["Redactie"])
    for word in ("aangenomen", "aangeboden"):
        work = factories.case(who.user, context=who.word(word))
        offered = offer(work=work, revision=1, is_named=True, by=who.user, now=who.now)
        if word == "aangenomen":
            accept(offer=offered, by=editor, now=who.now)
    work = factories.case(who.user, context=who.word("teruggegeven"))
    refused = offer(work=work, revision=1, is_named=False, by=who.user, now=who.now)
    decline(offer=refused, reason=who.word("waaromniet"), by=editor, now=who.now)
    asked = factories.learning_question(who.user, who.word("leervraag"))
    share_with(work=asked, audience=Audience.COHORT, by=who.user, now=who.now)
    _talk(who)


def _talk(who):
    """A talk that they prepared, kept and looked back on, and what they told nobody."""
    work = factories.preparation(who.user, **{name: who.word(f"gesprek{name}") for name in BEFORE})
    keep_version(work=work, by=who.user, now=who.now)
    body = work.body | {name: who.word(f"gesprek{name}") for name in ("title", *AFTER)}
    save(work=work, body=body, revision=2, by=who.user)
    under = {"text": who.word("onderstroom"), "notes": who.word("onderstroomnoot")}
    keep_undercurrent(work=carrier(who.user, work), body=under, revision=0, by=who.user)
