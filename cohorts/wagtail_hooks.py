"""The gate, which guards members' pages and files; and where Wagtail finds the admin of groups."""

from django.contrib import messages
from django.contrib.auth.views import redirect_to_login
from django.db.models import Q
from django.http import Http404
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from wagtail import hooks
from wagtail.models import Page

from cohorts.enrolment.rules import may_fetch, may_read
from cohorts.planning import menu  # noqa: F401
from cohorts.schedule.models import Cohort
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


@hooks.register("before_delete_page")
def days_of_a_group_stay(request, page):
    """Says which groups meet on a day; the database would refuse without a word."""
    groups = Cohort.objects.filter(Q(course__path__startswith=page.path) | Q(days__page__path__startswith=page.path))
    if names := list(groups.distinct().values_list("name", flat=True)[:5]):
        text = _("‘%(page)s’ kan niet weg, want groepen gebruiken hem: %(groups)s. Haal hem van de site.")
        messages.error(request, text % {"page": page, "groups": ", ".join(names)})
        return redirect("wagtailadmin_explore", page.get_parent().pk)
    return None


@hooks.register("before_bulk_action")
def days_of_groups_stay(request, action_type, objects, action):
    """The same for several pages at once."""
    pages = [page for page in objects if action_type == "delete" and isinstance(page, Page)]
    return next(filter(None, (days_of_a_group_stay(request, page) for page in pages)), None)
