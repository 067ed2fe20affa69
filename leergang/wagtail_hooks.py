"""Where Wagtail finds what the slices register: histories of imports, keys of copied steps, pages that have files."""

from django.shortcuts import redirect
from django.utils.translation import gettext as _
from wagtail import hooks
from wagtail.admin import messages
from wagtail.models import Page

from leergang.content.changes.keeping import write_down_what_is_out
from leergang.content.course import settle_step_keys
from leergang.content.curating import menu  # noqa: F401
from leergang.content.importing import history  # noqa: F401
from leergang.content.media import handouts_below
from leergang.content.workshop import menu as workshop  # noqa: F401
from leergang.content.workshop.losing import asking  # noqa: F401
from leergang.notices import menu as mail  # noqa: F401


@hooks.register("after_copy_page")
def keys_of_a_copy(request, page, new_page):
    """The copies yield: answers hang from the keys of the originals. Copies that are out, are read from now on."""
    settle_step_keys(new_page)
    write_down_what_is_out()


@hooks.register("after_move_page")
def keys_of_what_moved(request, page):
    """In another course the newcomers yield."""
    settle_step_keys(page)


@hooks.register("after_bulk_action")
def keys_of_all_that_moved(request, action_type, objects, action):
    """The same for several pages at once."""
    if action_type == "move":
        for page in objects:
            settle_step_keys(page)


@hooks.register("before_delete_page")
def files_before_their_page(request, page):
    """Says which files still belong to a page or to what is below it; the database would refuse without a word."""
    if files := handouts_below(page):
        titles = ", ".join(file.title for file in files[:5])
        text = _("‘%(page)s’ kan nog niet weg, want er horen bestanden bij: %(files)s. Verwijder die eerst.")
        messages.error(request, text % {"page": page, "files": titles})
        return redirect("wagtailadmin_explore", page.get_parent().pk)
    return None


@hooks.register("before_bulk_action")
def files_before_their_pages(request, action_type, objects, action):
    """The same for several pages at once."""
    pages = [page for page in objects if action_type == "delete" and isinstance(page, Page)]
    return next(filter(None, (files_before_their_page(request, page) for page in pages)), None)
