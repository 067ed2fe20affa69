"""Who may read what."""

from wagtail.permissions import policy_registry

from leergang.content.mixins import Members, OfACourse
from leergang.content.place import is_out

from .models import OPEN, Enrolment, Role, State
from .reader import reader_of


def may_read(user, page) -> bool:
    """Whether this person may read this page.

    A page of a course is for those to whom a group has opened it, others are for anyone who takes or took part.
    """
    kind = page.specific_class or type(page)
    if not is_out(page):
        return False
    if not issubclass(kind, Members):
        return True
    reader = reader_of(user)
    return reader.opens(page.path, reader.now()) if issubclass(kind, OfACourse) else reader.takes_part


def leads(user, cohort) -> bool:
    """Whether this person teaches this group; an administrator leads all. Who only looks as a participant does not."""
    reader = reader_of(user)
    if reader.everything and user.is_superuser:
        return True
    ways = [way for way in reader.ways if way.cohort == cohort.pk]
    return any(way.role == Role.TEACHER and way.state == State.ACTIVE for way in ways)


def may_pair(one: Enrolment, other: Enrolment) -> bool:
    """Whether these are two participants of one group and one school, as far as that is known, neither in a duo."""
    both = (one, other)
    fit = all(who.role == Role.PARTICIPANT and who.state in OPEN and who.duo_id is None for who in both)
    schools = {who.school_id for who in both} - {None}
    return fit and one.pk != other.pk and one.cohort_id == other.cohort_id and len(schools) < 2


def may_fetch(user, handout) -> bool:
    """Whether this person may have this file: it is for everyone, or as its page; and whoever edits either may look."""
    if handout.is_public or (handout.page and may_read(user, handout.page)):
        return True
    if reader_of(user).looks_as:
        return False
    if handout.page:
        return handout.page.permissions_for_user(user).can_edit()
    return policy_registry.get_by_type(type(handout)).user_has_permission_for_instance(user, "change", handout)
