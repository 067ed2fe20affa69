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
            if not request.user.has_perm("wagtailadmin.access_admin"):
                raise Http404
            if settings.SECOND_FACTOR_FOR_ADMIN and (still_to_do := _still_to_do(request)):
                return redirect(f"{reverse(still_to_do)}?{urlencode({'next': request.get_full_path()})}")
        return self.get_response(request)


def _still_to_do(request):
    if not is_mfa_enabled(request.user):  # asked each time: it may have been turned off since
        return "mfa_index"
    # Without the second argument this list is silently empty.
    used = any(record["method"] == "mfa" for record in get_authentication_records(request, request.user))
    return None if used else "mfa_reauthenticate"
