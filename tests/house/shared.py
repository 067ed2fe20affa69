"""What somebody leaves who lets others read a work: one person of the site, and one without an account."""

from assignments.outside.actions import invite
from assignments.work.actions import freeze, save, share
from assignments.work.models import Audience, Work


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
