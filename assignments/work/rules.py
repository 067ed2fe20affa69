"""Who may do what with a work, and whether a version is what it was."""

import json
from hashlib import sha256

from .kinds import KINDS
from .models import Version, Work
from .values import same

LONGEST = 200_000  # characters; a long assignment has twenty thousand


def may_write(user, work: Work) -> bool:
    """Its owner and who holds the pen with them. Who finds a work that is not stored yet, is its owner."""
    return work.owner_id == user.pk or (not work._state.adding and work.authors.filter(user=user).exists())


def may_share(user, work: Work) -> bool:
    """Only its owner, and only work of a kind that is ever shared."""
    kind = KINDS.get(work.kind)
    return work.owner_id == user.pk and kind is not None and kind.is_shareable


def may_write_together(user, work: Work) -> bool:
    """Whether this person may let another write in this work."""
    kind = KINDS.get(work.kind)
    return work.owner_id == user.pk and kind is not None and kind.is_joint


def is_writer(user, said: str) -> bool:
    """Whether who signed in is the person whose page sent this; on a shared device that may be another by now."""
    return user.is_authenticated and said == str(user.pk)


def fits(body: dict) -> bool:
    """Whether all that was typed is of a length that can be kept, read and compared."""
    return len(json.dumps(body, ensure_ascii=False)) <= LONGEST


def says_the_same(version: Version, work: Work) -> bool:
    """Whether nothing changed since this version."""
    return same(version.body, work.body)


def fingerprint(version: Version) -> str:
    """SHA-256 of all that a version says; another letter gives another one."""
    said = [str(version.work_id), version.number, version.title, version.body, version.asked, version.form]
    return sha256(json.dumps(said, sort_keys=True, ensure_ascii=False).encode()).hexdigest()
