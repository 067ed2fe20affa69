"""What of a profile is shared in the demo: parts with a teacher, and with a rector who has no account."""

from django.utils import timezone

from assignments.profile.queries import own_profile
from assignments.sharing.actions import share_outside, share_with
from assignments.sharing.people import people_around
from assignments.work.models import Work

from ..people import account

OWNER, TEACHER = "deelnemer", "docent"
RECTOR = {"name": "Els Terpstra", "email": "rector@leergang.example"}


def share_profiles() -> None:
    """Once; today, so that the link in the mailbox of the demo works."""
    owner, teacher = account(OWNER), account(TEACHER)
    version = own_profile(owner).versions.last()
    if version is None or Work.objects.filter(kind="profile_parts").exists():
        return
    about = {"version": version, "until": None, "by": owner, "now": timezone.now()}
    if teacher in [person for person, _told in people_around(owner)]:
        share_with(parts=["statement", "tasks", "circles"], whom=teacher, **about)
    share_outside(parts=["statement", "circles", "commission"], **RECTOR, **about)
