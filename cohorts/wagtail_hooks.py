"""The gate, which guards members' pages and files; and where Wagtail finds the admin of groups."""

from django.contrib.auth.views import redirect_to_login
from django.http import Http404
from wagtail import hooks

from cohorts.enrolment.rules import may_fetch, may_read
from cohorts.planning import menu  # noqa: F401
from leergang.content.place import is_out


@hooks.register("before_serve_page")
def members_only(page, request, args, kwargs):
    """Sends a stranger to sign-in; what is not out, and what someone who signed in may not read, is not there."""
    if not may_read(request.user, page):
        if not is_out(page):
            raise Http404
        return _refuse(request)
    return None


@hooks.register("before_serve_document")
def files_follow_their_page(document, request):
    """A file is for whoever may read its page; the same answers as for a page."""
    if not may_fetch(request.user, document):
        return _refuse(request)
    return None


def _refuse(request):
    if request.user.is_authenticated:
        raise Http404
    return redirect_to_login(request.get_full_path())
