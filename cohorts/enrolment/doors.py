"""What a view stands behind when it is for people who take part."""

from functools import wraps

from django.contrib.auth.decorators import login_required
from django.http import Http404

from .queries import group_led
from .reader import reader_of


def for_who_takes_part(view):
    """A stranger is sent to sign in; someone without a group gets 404, as if there were nothing."""

    @login_required
    @wraps(view)
    def guarded(request, *args, **kwargs):
        if not reader_of(request.user).takes_part:
            raise Http404
        return view(request, *args, **kwargs)

    return guarded


def for_who_leads(view):
    """Hands a view the group of its address, for who teaches it; for all others it is not there."""

    @login_required
    @wraps(view)
    def guarded(request, slug, *args, **kwargs):
        cohort = group_led(request.user, slug)
        if cohort is None:
            raise Http404
        return view(request, cohort, *args, **kwargs)

    return guarded


def knows_looking(view):
    """Marks a view that itself writes nothing for who only looks as a participant; others are not reached then."""
    view.knows_looking = True
    return view
