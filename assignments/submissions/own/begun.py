"""What somebody makes of the assignments that are open to them, stored or not begun."""

import uuid

from cohorts.enrolment.reader import reader_of

from ...work.groups import anchor_of
from ...work.models import Work
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
