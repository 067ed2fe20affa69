"""Every way in which a page is published or goes asks first what people would lose by it."""

from django.shortcuts import redirect
from django.utils.translation import gettext as _
from wagtail import hooks
from wagtail.admin import messages
from wagtail.models import Page

from leergang.content.course import StepPage
from leergang.content.importing.losses import kept_below

from ..queries import vanishing

NAMED = 5


@hooks.register("before_publish_page")
def nothing_is_lost_by_publishing(request, page):
    """What people wrote under a question stays findable: the draft is kept, the readers keep what they have."""
    if flaws := vanishing(page):
        for flaw in flaws:
            words = {"what": flaw.sentence, "mend": flaw.mend}
            messages.error(request, _("Niet gepubliceerd. %(what)s %(mend)s") % words)
        return redirect("wagtailadmin_pages:edit", page.pk)
    return None


@hooks.register("before_delete_page")
def nothing_is_lost_by_deleting(request, page):
    """Says what hangs on a page, or on steps below it; taken off the site it keeps all of that."""
    steps = StepPage.objects.descendant_of(page, inclusive=True).order_by("path")
    if found := [(step, kept) for step in steps if (kept := kept_below(step))]:
        for step, kept in found[:NAMED]:
            words = {"page": step, "what": ", ".join(sorted(set(kept.values())))}
            text = _("‘%(page)s’ kan niet weg, want eraan hangt: %(what)s. Haal hem van de site.")
            messages.error(request, text % words)
        return redirect("wagtailadmin_explore", page.get_parent().pk)
    return None


ASKED = {"publish": nothing_is_lost_by_publishing, "delete": nothing_is_lost_by_deleting}


@hooks.register("before_bulk_action")
def nothing_is_lost_by_several(request, action_type, objects, action):
    """The same for several pages at once."""
    ask = ASKED.get(action_type)
    pages = [page for page in objects if isinstance(page, Page)] if ask else []
    drafts = (page.get_latest_revision_as_object() for page in pages)
    return next(filter(None, (ask(request, page) for page in drafts)), None)
