"""Asked once for each work, or together with it."""

from django.db.models import Exists, Max, OuterRef, QuerySet, Subquery

from leergang.kit.quick.prepared import Prepared

from ..models import Author, Link, Version, Work


def with_what_hangs_on_it(works: QuerySet[Work]) -> QuerySet[Work]:
    """These works, each knowing whether somebody writes along, whether it was made with others, and its last number."""
    last = Version.objects.filter(work=OuterRef("pk")).order_by("-number").values("number")[:1]
    along = Author.objects.filter(work=OuterRef("pk"))
    made_with = Link.objects.filter(to_work=OuterRef("pk"))
    return works.annotate(is_joint=Exists(along), is_made_with=Exists(made_with), last_number=Subquery(last))


def next_number(work: Work) -> int:
    """Of the version that would be made now."""
    if work._state.adding:
        return 1
    last = work.last_number if hasattr(work, "last_number") else work.versions.aggregate(last=Max("number"))["last"]
    return (last or 0) + 1


def authors_of(work: Work) -> list[Author]:
    """Who holds the pen beside the owner; asked once for this object, and not at all of one that says it has none."""
    if not hasattr(work, "_authors"):
        is_alone = work._state.adding or not getattr(work, "is_joint", True)
        along = [] if is_alone else list(work.authors.select_related("user").order_by("pk"))
        work._authors = along  # type: ignore[attr-defined]
    return work._authors  # type: ignore[attr-defined]


def _of_a_kind(user, kind, pk):
    return Work.objects.written_by(user).filter(kind=kind, pk=pk)


OF_A_KIND = Prepared(_of_a_kind)
