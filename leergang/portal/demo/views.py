"""What only the demo has: signing in with one click, and the mailbox."""

from allauth.account.adapter import get_adapter
from allauth.account.utils import get_next_redirect_url, perform_login
from django.conf import settings
from django.contrib.auth.decorators import login_required
from django.http import Http404
from django.shortcuts import get_object_or_404, render
from django.views.decorators.http import require_POST, require_safe

from leergang.accounts.models import User

from . import mailbox as box
from . import who
from .people import ADDRESSES


@require_safe
def mailbox(request):
    """Every message that would have been sent, newest first."""
    _only_in_the_demo()
    return render(request, "demo/mailbox.html", {"mails": box.messages()})


@login_required
@require_safe
def who_is_who(request):
    """Boards, schools and people, for who works on the texts."""
    _only_in_the_demo()
    if not request.user.is_staff:
        raise Http404
    return render(request, "demo/who.html", {"boards": who.who_is_who()})


@require_POST
def sign_in(request):
    """Signs in as one of the demo's people, who may have an authenticator app by now, and goes to `next`."""
    _only_in_the_demo()
    wanted = [address for address in ADDRESSES if address == request.POST.get("email")]
    user = get_object_or_404(User, email__in=wanted)  # what was typed never reaches the database
    get_adapter().logout(request)
    return perform_login(request, user, redirect_url=get_next_redirect_url(request))


def _only_in_the_demo():
    if not settings.DEMO:
        raise Http404
