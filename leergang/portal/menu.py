"""The main menu: what stands in the header, and on a phone at the bottom of the screen."""

from dataclasses import dataclass

from django.urls import reverse
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from cohorts.enrolment.reader import reader_of
from leergang.kit import slots


@dataclass(frozen=True)
class MenuItem:
    """One way in; everything below its address belongs to it."""

    address: str
    icon: str
    label: str | Promise
    current: str = ""  # as `aria-current` wants it


def main_menu(request) -> list[MenuItem]:
    """What this visitor can go to. Costs who signed in the one query of their enrolments, which a page asks anyway."""
    items = [("wagtail_serve", ["leergang/"], "book", _("Leergang"))]
    user = getattr(request, "user", None)  # a page of an error has none
    if user and user.is_authenticated:
        items.insert(0, ("verder", [], "next", _("Verder")))
    if user and reader_of(user).teaches:
        items.append(("cohorts", [], "group", _("Groep")))
    if user and reader_of(user).takes_part:
        items += [
            ("library", [], "shelf", _("Bibliotheek")),
            ("cards", [], "cards", _("Kaarten")),
            ("glossary", [], "words", _("Begrippen")),
        ]
    return [_item(request.path, reverse(name, args=args), *rest) for name, args, *rest in items]


def _item(path, address, icon, label):
    here = "page" if path == address else "true" if path.startswith(address) else ""
    return MenuItem(address, icon, label, here)


slots.register("menu", main_menu)
