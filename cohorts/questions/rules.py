"""What may be done with a question."""

from datetime import timedelta

from .models import CourseQuestion

KEPT = timedelta(days=365)


def may_answer(question: CourseQuestion) -> bool:
    """Whether it still waits for an answer: that is mailed once."""
    return not question.answer


def may_share(question: CourseQuestion) -> bool:
    """Whether it may be put among the questions of the page: with an answer, with leave of who asked, and once."""
    return question.may_share and bool(question.answer) and question.shared_at is None
