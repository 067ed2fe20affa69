"""What somebody offered to the library, and what an editor decided."""

from django.utils.translation import gettext as _

from leergang.content.library import LibraryPage
from leergang.kit.personal import Kept, Told

from .models import Offer
from .naming import forget_name


def kept() -> Kept:
    """Offers go with their work, which is told and erased by the spine; a page made of one stays, without the name."""
    return Kept(
        slug="praktijk",
        title=_("Wat je aanbood aan de bibliotheek"),
        told=_told,
        erase=_erase,
        theirs=("assignments.Offer",),
        stays=_("Een voorbeeld dat de redactie aannam, blijft in de bibliotheek. Je naam gaat eraf."),
    )


def _told(user) -> Told:
    offered = Offer.objects.filter(version__work__owner=user).select_related("version").order_by("consent_at")
    decided = Offer.objects.filter(decided_by=user).order_by("decided_at")
    return {
        _("Aangeboden"): [_row(one) for one in offered],
        _("Beslist als redactie"): [
            {_("stand"): one.get_state_display(), _("wanneer"): one.decided_at, _("waarom niet"): one.reason}
            for one in decided
        ],
    }


def _row(offer):
    return {
        _("titel"): offer.version.title,
        _("versie"): offer.version.number,
        _("aangeboden op"): offer.consent_at,
        _("met naam"): offer.is_named,
        _("stand"): offer.get_state_display(),
        _("waarom niet"): offer.reason,
        _("besloten op"): offer.decided_at,
    }


def _erase(user) -> None:
    named = Offer.objects.filter(version__work__owner=user, is_named=True)
    for page in LibraryPage.objects.filter(pk__in=named.values("page")):
        forget_name(page, user.name)
    Offer.objects.filter(decided_by=user).update(decided_by=None)
