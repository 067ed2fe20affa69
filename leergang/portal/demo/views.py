"""What only the demo has: signing in with one click, and the mailbox."""

from django.conf import settings
from django.contrib.auth import login
from django.http import Http404
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_POST, require_safe

from leergang.accounts.models import User

from . import mailbox as box
from .people import ADDRESSES


@require_safe
def mailbox(request):
    """Every message that would have been sent, newest first."""
    _only_in_the_demo()
    return render(request, "demo/mailbox.html", {"messages_sent": box.messages()})


@require_POST
def sign_in(request):
    """Signs in as one of the demo's people."""
    _only_in_the_demo()
    user = get_object_or_404(User, email=request.POST.get("email"), email__in=ADDRESSES)
    login(request, user, backend=settings.AUTHENTICATION_BACKENDS[0])
    return redirect("/leergang/")


def _only_in_the_demo():
    if not settings.DEMO:
        raise Http404
