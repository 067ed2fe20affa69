"""What one teacher may know of the feedback on one assignment of a group, counted. As many queries for 3 as for 30."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from uuid import UUID

from django.db.models import Prefetch

from cohorts.schedule.models import Cohort

from ..conversation.drafts import points_in, remarks_in
from ..conversation.models import Comment
from ..desk.queries import last_pieces, names_of
from ..feedback.models import Feedback, Verdict
from ..feedback.queries import handed_in_to
from ..feedback.rules import ON_COURSE, SLUG, levels_in, proposed
from ..phrases.models import Phrase
from ..rubrics.models import Criterion
from ..rubrics.queries import criteria_of
from ..secondreading.models import SecondReading
from ..work.models import Version, Work
from .points import Points, points_of
from .rules import recurring, told_in

MOST = 12  # phrases; more would not fit on one sheet


@dataclass(frozen=True)
class Said:
    """What this teacher may know that was said of one piece, out or not."""

    version: Version
    levels: Mapping[str, int]
    verdict: str
    text: str
    pieces: list[str]  # remarks and points
    is_own: bool
    is_out: bool

    @property
    def everything(self) -> str:
        """All words of it, in which a phrase may stand."""
        return "\n".join(filter(None, [self.text, *self.pieces]))

    @property
    def weight(self) -> tuple[int, bool]:
        """Of two about one piece the newest version counts, and then one's own."""
        return self.version.number, self.is_own


@dataclass(frozen=True)
class Spread:
    """One criterion over the group: how many at each level, the lowest first, and whose pieces are below course."""

    criterion: Criterion
    counts: tuple[int, int, int, int]
    below: list[tuple[UUID, str]]

    @property
    def total(self) -> int:
        """How many have a level here."""
        return sum(self.counts)

    @property
    def share_below(self) -> float:
        """By which criteria are ordered."""
        return len(self.below) / self.total if self.total else 0

    @property
    def bar(self) -> list[tuple[int, int, float, float]]:
        """Level, count, where it begins and how wide it is, of a hundred."""
        parts, start = [], 0.0
        for level, count in enumerate(self.counts, 1):
            width = 100 * count / self.total if self.total else 0
            if count:
                parts.append((level, count, start, width))
            start += width
        return parts


@dataclass(frozen=True)
class Overview:
    """All that the page says; counts, with names only where somebody asks for the pieces."""

    pieces: int
    said: int
    unreleased: int
    spreads: list[Spread]
    done: int
    again: int
    phrases: list[tuple[str, int]]
    words: list[tuple[str, int]]
    remarks: list[tuple[str, int]]
    points: Points

    @property
    def undecided(self) -> int:
        """Of which neither the levels nor the teacher say whether it is enough."""
        return self.said - self.done - self.again

    @property
    def hardest(self) -> list[Spread]:
        """The criterion with most people below course; more than one when they share that place."""
        most = self.spreads[0].share_below if self.spreads else 0
        return [one for one in self.spreads if one.share_below == most and most > 0]


def overview_of(user, cohort: Cohort, page: int) -> Overview:
    """Own drafts and what is ready, and of colleagues what is out."""
    criteria = criteria_of(cohort.pk, page)
    said = _said(user, {"version__work__cohort": cohort, "version__work__page": page}, criteria)
    names = names_of(one.version.work for one in said)
    texts, own = [one.text for one in said if one.text], [one.everything for one in said if one.is_own]
    people = [name for name in cohort.enrolments.values_list("user__name", flat=True) if name]
    phrases = [(one.text, told_in(one.text, own)) for one in Phrase.objects.visible_to(user)]
    spreads = [_spread(one, said, names) for one in criteria]
    return Overview(
        pieces=last_pieces(user).filter(version__work__cohort=cohort, version__work__page=page).count(),
        said=len(said),
        unreleased=sum(not one.is_out for one in said),
        spreads=sorted(spreads, key=lambda one: -one.share_below),
        done=sum(one.verdict == Verdict.DONE for one in said),
        again=sum(one.verdict == Verdict.AGAIN for one in said),
        phrases=sorted(((text, count) for text, count in phrases if count), key=lambda one: (-one[1], one[0]))[:MOST],
        words=recurring(texts, ignored=people),
        remarks=recurring(["\n".join(one.pieces) for one in said if one.pieces], ignored=people),
        points=points_of(user, cohort, page),
    )


def _spread(criterion, said: Iterable[Said], names) -> Spread:
    at = Counter(one.levels.get(criterion.key) for one in said)
    below = [one.version.work_id for one in said if (one.levels.get(criterion.key) or ON_COURSE) < ON_COURSE]
    return Spread(
        criterion, (at[1], at[2], at[3], at[4]), sorted(((work, names[work]) for work in below), key=_by_name)
    )


def _by_name(piece):
    return piece[1]


def _said(user, here, criteria) -> list[Said]:
    """Of each piece one: the newest version, and of that one's own before a colleague's."""
    found: dict[UUID, Said] = {}
    for one in [*_given(user, here), *_drafts(user, here, criteria)]:
        if one.version.work_id not in found or found[one.version.work_id].weight <= one.weight:
            found[one.version.work_id] = one
    return list(found.values())


def _given(user, here):
    """Feedback that this teacher may read; one's own that is not out stands in the draft."""
    rows = Feedback.objects.visible_to(user).filter(
        version__in=handed_in_to(user).values("pk"), is_second=False, **here
    )
    rows = rows.exclude(release_at=None).select_related("version__work__owner").defer("version__body", "version__asked")
    rows = rows.prefetch_related(Prefetch("comments", Comment.objects.only("feedback", "body")))
    return [
        Said(one.version, one.levels, one.verdict, one.text, _bodies(one), one.by_id == user.pk, True) for one in rows
    ]


def _bodies(feedback):
    return [one.body for one in feedback.comments.all()]


def _drafts(user, here, criteria):
    """What this teacher is writing or has ready; no second readings, which are for comparing."""
    about = {name.replace("version", "about", 1): value for name, value in here.items()}
    second = SecondReading.objects.filter(reader=user).values("version")
    rows = Work.objects.visible_to(user).filter(
        kind=SLUG, owner=user, about__in=handed_in_to(user).values("pk"), **about
    )
    rows = rows.exclude(about__in=second).exclude(made_ready__release_at__isnull=False)
    for one in rows.select_related("about__work__owner").defer("about__body", "about__asked"):
        levels = levels_in(one.body, criteria)
        verdict = one.body.get("verdict") or proposed(levels, criteria)
        text, pieces = one.body.get("text", ""), [*(row.said for row in remarks_in(one.body)), *points_in(one.body)]
        if levels or text.strip() or pieces:
            yield Said(one.about, levels, verdict, text, pieces, True, False)
