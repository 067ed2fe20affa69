"""What a person made, with its versions."""

from django.db.models import Q
from django.utils.translation import gettext as _

from leergang.kit.personal import Kept, Told

from .kinds import KINDS, asked
from .models import Author, Share, Version, Work
from .values import text

THEIRS = tuple(f"assignments.{model}" for model in ("Work", "Author", "Version", "Share", "Link"))


def kept() -> Kept:
    """Works of one's own, and those one writes with others: these stay theirs."""
    return Kept(
        slug="werk",
        title=_("Wat je schreef"),
        told=_told,
        erase=_erase,
        theirs=THEIRS,
        how_long=_(
            "Zolang je meedoet of oud-deelnemer bent, blijft je werk staan. Stopte je eerder, dan gaat je werk voor die"
            " groep weg, twee jaar nadat zij klaar is. Je krijgt twee maanden en een week vooraf bericht. Wat je samen"
            " maakte, blijft zolang een van jullie het houdt."
        ),
        stays=_("Werk dat je samen met iemand schrijft blijft van de ander. Je naam gaat eraf."),
    )


def _told(user) -> Told:
    """Who only looks as another takes nothing along, so this does not ask how somebody looks."""
    own = Q(owner=user) | Q(authors__user=user)
    works = (
        Work.objects.filter(own)
        .distinct()
        .select_related("page")
        .prefetch_related("versions__shares__with_whom", "links_back__from_work")
    )
    told: Told = {}
    for work in works.order_by("made_at"):
        told.setdefault(_kind(work), []).append(_row(work, user))
    return told


def _kind(work):
    return str(KINDS[work.kind].label).capitalize() if work.kind in KINDS else _("Ander werk")


def _row(work, user):
    versions = [
        {
            _("versie"): one.number,
            _("gemaakt op"): one.made_at,
            _("vingerafdruk"): one.sha256,
            _("titel"): one.title,
            **_words(one.body, one.asked),
            _("te lezen voor"): ", ".join(_reader(share) for share in one.shares.all()),
        }
        for one in work.versions.all()
    ]
    return {
        _("titel"): work.title,
        _("waar het staat"): " > ".join(work.place),
        **_words(work.body, asked(work)),
        _("gemaakt op"): work.made_at,
        _("bewaard op"): work.saved_at,
        _("weggegooid op"): work.removed_at,
        _("komt uit"): ", ".join(one.title for one in _sources(work, user)),
        _("versies"): versions,
    }


def _sources(work, user):
    """Those of their own: what another writer took something from, stays that writer's."""
    return [link.from_work for link in work.links_back.all() if link.from_work.owner_id == user.pk]


def _words(body, labels):
    return {labels.get(name) or name: text(value) for name, value in body.items()}


def _reader(share):
    return str(share.with_whom) if share.with_whom else share.get_audience_display()


def _erase(user) -> None:
    for work in Work.objects.filter(owner=user, authors__isnull=False).distinct():
        _hand_over(work)
    Work.objects.filter(owner=user).delete()
    Author.objects.filter(user=user).delete()
    Share.objects.filter(with_whom=user).delete()
    Version.objects.filter(made_by=user).update(made_by=None)


def _hand_over(work):
    """To who wrote along first."""
    heir = work.authors.exclude(user=work.owner).order_by("pk").first()
    if heir:
        Work.objects.filter(pk=work.pk).update(owner=heir.user)
        heir.delete()
