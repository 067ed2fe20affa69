"""The main menu: what stands in the header, and on a phone at the bottom of the screen."""

from functools import lru_cache

from django.urls import reverse
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from cohorts.enrolment.reader import reader_of
from leergang.kit import slots
from leergang.templatetags.leergang import icon


def main_menu(request) -> SafeString:
    """What this visitor can go to. Costs who signed in the one query of their enrolments, which a page asks anyway."""
    user = getattr(request, "user", None)  # a page of an error has none
    if not user or not user.is_authenticated:
        return _drawn(_here(request.path), False, False, False)
    reader = reader_of(user)
    return _drawn(_here(request.path), True, reader.teaches, reader.takes_part)


def _here(path):
    """The part of the site somebody is in, and whether they are at its first page. What is one's own has parts too."""
    part = "/".join(path.split("/")[: 3 if path.startswith("/mijn/") else 2]) + "/"
    return part, path == part


# Everybody sees one of a few: drawing it takes longer than any query of the page.
@lru_cache(maxsize=256)
def _drawn(here: tuple[str, bool], signed_in: bool, teaches: bool, takes_part: bool) -> SafeString:
    items = [
        (signed_in, reverse("verder"), "next", _("Verder")),
        (True, reverse("wagtail_serve", args=["leergang/"]), "book", _("Leergang")),
        (teaches, reverse("review"), "pen", _("Nakijken")),
        (teaches, reverse("cohorts"), "group", _("Groep")),
        (takes_part, reverse("library"), "shelf", _("Bibliotheek")),
        (takes_part, reverse("cards"), "cards", _("Kaarten")),
        (not teaches and signed_in, reverse("own_works"), "pen", _("Mijn werk")),
    ]
    return format_html_join("", "<li>{}</li>", ((_link(here, *item),) for shown, *item in items if shown))


def _link(here, address, name, label):
    (part, is_first), current = here, ""
    if part == address:
        current = format_html(' aria-current="{}"', "page" if is_first else "true")
    return format_html('<a href="{}"{}>{}{}</a>', address, current, icon(name), label)


slots.register("menu", main_menu)
