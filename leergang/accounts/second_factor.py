"""Who enters the admin has used a second factor in this session, not merely owned one."""

from allauth.account.authentication import get_authentication_records
from allauth.mfa.utils import is_mfa_enabled
from django.conf import settings
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.http import urlencode


class SecondFactor:
    """Sends someone who asks for /beheer/ to their authenticator app first. The demo does without."""

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        if settings.SECOND_FACTOR_FOR_ADMIN and request.path.startswith("/beheer/") and _still_to_use(request):
            where = "mfa_reauthenticate" if is_mfa_enabled(request.user) else "mfa_index"
            return redirect(f"{reverse(where)}?{urlencode({'next': request.get_full_path()})}")
        return self.get_response(request)


def _still_to_use(request):
    # Without the second argument this list is silently empty.
    records = get_authentication_records(request, request.user) if request.user.is_authenticated else []
    return request.user.is_authenticated and not any(record["method"] == "mfa" for record in records)
