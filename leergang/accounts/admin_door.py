"""Who enters the admin may be there, and has used a second factor in this session, not merely owned one."""

from allauth.account.authentication import get_authentication_records
from allauth.mfa.utils import is_mfa_enabled
from django.conf import settings
from django.http import Http404
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.http import urlencode


class AdminDoor:
    """Stands before /beheer/: 404 for whoever has no business there, the authenticator app for the others.

    Wagtail would send someone without rights to sign in, and our sign-in sends who is signed in straight back.
    The demo does without the second factor.
    """

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        if request.path_info.startswith("/beheer/") and request.user.is_authenticated:
            if not request.user.is_staff:
                raise Http404
            if settings.SECOND_FACTOR_FOR_ADMIN and not used_second_factor(request):
                return _to_second_factor(request)
        return self.get_response(request)


def used_second_factor(request) -> bool:
    """Whether this session has seen a code of the authenticator app, or a spare one."""
    # Without the second argument this list is silently empty.
    return any(record["method"] == "mfa" for record in get_authentication_records(request, request.user))


def _to_second_factor(request):
    where = "mfa_reauthenticate" if is_mfa_enabled(request.user) else "mfa_index"
    return redirect(f"{reverse(where)}?{urlencode({'next': request.get_full_path()})}")
