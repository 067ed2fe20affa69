"""When a device was last used, to the day: nobody pays a query for it, and a stolen session still shows."""

from allauth.usersessions.models import UserSession
from django.contrib.auth.signals import user_logged_in
from django.utils import timezone

SEEN_ON = "seen_on"


class SeenToday:
    """Notes once a day that a device was used. The session remembers it, so other requests cost nothing."""

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        if request.user.is_authenticated and request.session.get(SEEN_ON) != _today():
            UserSession.objects.create_from_request(request)
            request.session[SEEN_ON] = _today()
        return self.get_response(request)


def _signed_in(request, **signal):
    request.session[SEEN_ON] = _today()  # allauth has just noted the device


def _today():
    return timezone.localdate().isoformat()


def watch() -> None:
    """Listens to sign-ins; called once when the project starts."""
    user_logged_in.connect(_signed_in, dispatch_uid="device_seen")
