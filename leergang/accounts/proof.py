"""Showing once more who you are, before something that nobody else may do."""

from time import time

from allauth.account.adapter import get_adapter
from allauth.account.authentication import get_authentication_records
from allauth.mfa.utils import is_mfa_enabled
from django.urls import reverse
from django.utils.http import urlencode

JUST_NOW = 5 * 60


def is_proven(request, within: int = JUST_NOW) -> bool:
    """Whether somebody showed who they are in the last so many seconds, in this session."""
    records = get_authentication_records(request, request.user)
    return bool(records) and time() - records[-1]["at"] < within


def nothing_to_ask(user) -> bool:
    """Whether somebody has neither password nor app: they sign in with mailed codes only."""
    return not user.has_usable_password() and not is_mfa_enabled(user)


def where_to_prove(user, onward: str) -> str:
    """Where somebody shows who they are, and then goes on; who has nothing to show signs in anew."""
    if nothing_to_ask(user):
        back = f"{reverse('account_request_login_code')}?{urlencode({'next': onward})}"
        return f"{reverse('account_logout')}?{urlencode({'next': back})}"
    return f"{get_adapter().get_reauthentication_methods(user)[0]['url']}?{urlencode({'next': onward})}"
