"""One's own account, on one page."""

from django.contrib.auth.decorators import login_required
from django.shortcuts import render


@login_required
def account(request):
    """Name, address, and the ways to sign in."""
    return render(request, "account/account.html")
