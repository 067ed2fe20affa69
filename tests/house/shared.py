"""What somebody leaves who lets others read a work: one person of the site, and one without an account."""

from uuid import uuid4

from django.urls import reverse
from django.utils import timezone

from assignments.outside.actions import invite
from assignments.outside.asking.actions import inquire
from assignments.outside.asking.due import answer
from assignments.profile.actions import keep
from assignments.profile.queries import own_profile
from assignments.sharing.actions import share_outside, share_with
from assignments.work.actions import freeze, save, share
from assignments.work.models import Audience, Work
from tests.assignments.outside.conftest import last_link
from tests.assignments.outside.test_asking import own_link

# Who may read each word, by sharing alone.
GUEST_WORDS = {"terpstra", "imane çelik", "imane@lyceum"}  # who was asked without an account; for who asked
PROFILE_WORDS = {"teacher": "wielewaal", "guest": "kwikstaart", "nobody": "ijsvogel"}


def shares(who):
    """A version, after which they write on, and a link."""
    essay = _saved(who, Work(kind="essay", owner=who.user), "versie", 0)
    version = freeze(work=essay, by=who.user, now=who.now)
    share(version=version, audience=Audience.PERSON, with_whom=who.other, by=who.user, now=who.now)
    _saved(who, essay, "daarna", 1)
    guest = {"name": who.word("gastnaam"), "email": f"{who.word('gastadres')}@lyceum.example", "now": who.now}
    invite(work=essay, by=who.user, purpose="lezen", **guest)


def _saved(who, work, word, revision):
    return save(work=work, body={"text": who.word(word)}, revision=revision, by=who.user).work


class SharedProfile:
    """Of somebody in the world: one part for a teacher, and one for somebody without an account."""

    def __init__(self, owner, teacher):
        now = timezone.now()
        body = {"statement": f"Een {PROFILE_WORDS['teacher']}.", "next_year": f"Een {PROFILE_WORDS['nobody']}."}
        work = own_profile(owner)
        body = work.body | body | {"ambitions": PROFILE_WORDS["guest"]}
        save(work=work, body=body, revision=work.revision, by=owner)
        version = keep(work=own_profile(owner), by=owner, now=now)
        about = {"version": version, "until": None, "by": owner, "now": now}
        self.parts = share_with(parts=["statement"], whom=teacher, **about)
        guest = {"name": "Els Terpstra", "email": "els@lyceum.example"}
        share_outside(parts=["ambitions"], **guest, **about)
        self.link = last_link()
        inquire(email=guest["email"], now=now)
        answer(now)
        self.inquiry = own_link()

    def addresses(self):
        """Each case of the table that cannot be made from its name alone."""
        names = ("profile_as_reader", "profile_stop_sharing", "shared_profile")
        return {name: reverse(name, args=[self.parts.pk]) for name in names} | {
            "shared_profile (none)": reverse("shared_profile", args=[uuid4()]),
            "guest (of a link)": self.link,
            "guest (another secret)": reverse("guest", args=["niets"]),
            "guest_held (of a link)": self.inquiry,
            "guest_held (another secret)": reverse("guest_held", args=["niets"]),
        }
