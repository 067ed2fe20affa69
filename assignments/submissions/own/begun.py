"""What somebody makes of the assignments that are open to them, stored or not begun."""

import uuid

from django.db.models import OuterRef, Q

from cohorts.enrolment.reader import reader_of
from leergang.kit.quick.prepared import Prepared

from ...briefs.queries import with_dues
from ...rubrics.queries import with_own_criteria
from ...work.around.queries import with_what_hangs_on_it
from ...work.groups import anchor_of
from ...work.models import Author, Work
from ..queries import SLUG, open_to, pieces


def not_begun(user, page, way) -> Work:
    """Nothing stored yet."""
    new = {"kind": SLUG, "owner": user, "page_id": page.pk, "anchor": anchor_of(way.cohort), "cohort_id": way.cohort}
    return Work(pk=uuid.uuid4(), title=page.title[:500], revision=0, **new)


def open_works(user) -> list[Work]:
    """What somebody makes of each assignment that is open to them, stored or not; four queries."""
    if reader_of(user).looks_as:
        return []
    asked = open_to(user, reader_of(user).now())
    together = zip(asked, pieces(user, asked), strict=False)  # what hangs nowhere any more comes last
    return [piece.work or not_begun(user, page, way) for (way, page), piece in together]


def _own(user, page, anchor):
    """With all that stands beside it on the page of its assignment."""
    found = with_what_hangs_on_it(Work.objects.written_by(user).filter(kind=SLUG, page=page, anchor=anchor))
    place = {"cohort": OuterRef("cohort"), "page": OuterRef("page")}
    along = Author.objects.filter(work=OuterRef(OuterRef("pk"))).values("user")
    writers = Q(user=OuterRef("owner")) | Q(user__in=along)
    return with_dues(with_own_criteria(found, **place), whose=writers, **place)


OWN = Prepared(_own)
