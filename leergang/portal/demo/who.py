"""Who is who: the boards, schools and people of the demo, for whoever writes texts in which they appear."""

from dataclasses import dataclass

from django.db.models import Prefetch

from cohorts.enrolment.models import Enrolment
from cohorts.schools.models import Board, School


@dataclass(frozen=True)
class House:
    """A school with its people, each with the group they are in."""

    name: str
    people: list[Enrolment]


def who_is_who() -> dict[str, list[House]]:
    """The schools of each board with their people; three queries, however many there are."""
    people = Enrolment.objects.select_related("user", "cohort").order_by("cohort", "user__name")
    schools = School.objects.prefetch_related(Prefetch("enrolments", people, to_attr="people"))
    boards = Board.objects.prefetch_related(Prefetch("schools", schools, to_attr="houses"))
    return {board.name: [House(school.name, school.people) for school in board.houses] for board in boards}
