"""What somebody read of others, and what readers said about their work."""

from django.db.models import Q
from django.utils.translation import gettext as _

from leergang.kit.personal import Kept, Told

from ..submissions.queries import parts_of
from .models import PeerReview


def kept() -> Kept:
    """The pieces one read; what one wrote about them is told with the work, and goes with it."""
    return Kept(
        slug="buddy",
        title=_("Feedback aan en van je buddy"),
        told=_told,
        erase=_erase,
        theirs=("assignments.PeerReview",),
        stays=_("Feedback die je aan een ander gaf, gaat met je mee weg. Feedback van een ander blijft van die ander."),
    )


def _told(user) -> Told:
    read = (
        PeerReview.objects.started().filter(reader=user).select_related("work", "given").order_by("round__started_at")
    )
    own = Q(work__owner=user) | Q(work__authors__user=user)
    got = PeerReview.objects.started().filter(own).exclude(given=None).exclude(read_at=None).distinct()
    return {
        _("Werk dat je las"): [_read(review) for review in read],
        _("Feedback die je las"): [_got(one) for one in got.select_related("work", "reader", "given")],
    }


def _read(review):
    return {
        _("opdracht"): review.work.title if review.work else "",
        _("geopend op"): review.opened_at,
        _("feedback gegeven op"): review.given.made_at if review.given else None,
        _("gelezen door de schrijver op"): review.read_at,
    }


def _got(review):
    about = {_("opdracht"): review.work.title, _("van"): str(review.reader), _("gegeven op"): review.given.made_at}
    return about | {part.label: part.value for part in parts_of(review.given)}


def _erase(user) -> None:
    PeerReview.objects.filter(reader=user).delete()
