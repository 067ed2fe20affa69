"""Settles as whom somebody looks, and keeps them from writing as that person."""

from django.shortcuts import render

from cohorts.enrolment.reader import forget_reader

from . import session

SAFE = ("GET", "HEAD", "OPTIONS", "TRACE")
# What is somebody's own, whatever they look as: their account, the admin, and this looking itself.
OWN = ("/account/", "/beheer/", "/berichten/", "/demo/", "/inloggen/", "/kijken/", "/uitloggen/")
STOP = "stop_looking"


class LookingAsSomebody:
    """While somebody looks, nothing is written: what they typed comes back, to be sent once they stop looking."""

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        if session.KEY in request.session and request.user.is_authenticated:
            session.settle(request)
        return self.get_response(request)

    def process_view(self, request, view, args, kwargs):
        """Stands before every view of ours that would write and does not itself know of looking."""
        if request.method in SAFE or session.KEY not in request.session:
            return None
        if request.path.startswith(OWN) or getattr(view, "knows_looking", False):
            return None
        if STOP in request.POST:
            session.stop(request)
            forget_reader(request.user)
            return None
        fields = [(name, values) for name, values in request.POST.lists() if name != "csrfmiddlewaretoken"]
        sent = [(name, value) for name, values in fields for value in values]
        return render(request, "cohorts/looking/refused.html", {"sent": sent, "stop": STOP}, status=409)
