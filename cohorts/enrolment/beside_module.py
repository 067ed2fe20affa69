"""What the page of a module shows to who teaches its course: the way to the page for teachers."""

from dataclasses import dataclass

from leergang.content.teaching.models import TeacherPage

from .queries import visible_pages
from .sight import sight_of


@dataclass(frozen=True)
class Beside:
    """The page for teachers of this module."""

    title: str
    url: str
    template: str = "cohorts/enrolment/for_teachers.html"


def page_for_teachers(request, module) -> Beside | None:
    """One query for who teaches the course, and none for anybody else."""
    user = getattr(request, "user", None)
    if user is None or not module.path.startswith(sight_of(user).below(TeacherPage)):
        return None
    page = visible_pages(user).type(TeacherPage).child_of(module).first()
    return Beside(page.title, page.url) if page else None
