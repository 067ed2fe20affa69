"""What the platform forgets about people by itself."""

from datetime import datetime

from allauth.usersessions.models import UserSession
from django.contrib.sessions.models import Session
from django.db.models import Exists, OuterRef
from django.utils.translation import gettext as _


def forget_old_sessions(now: datetime) -> list[str]:
    """Removes sessions that ran out, and the devices in which they were."""
    gone, _kinds = Session.objects.filter(expire_date__lt=now).delete()
    if not gone:
        return []
    sessions = Session.objects.filter(session_key=OuterRef("session_key"))
    UserSession.objects.filter(~Exists(sessions)).delete()
    return [_("verlopen sessies vergeten: %s") % gone]
