"""Asking, answering, and putting a question on the page of the course."""

from datetime import datetime, timedelta

from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import transaction
from django.template.defaultfilters import linebreaks
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils.translation import gettext as _

from leergang.accounts.models import User
from leergang.content.course import CoursePage
from leergang.notices.actions import mail

from ..enrolment.models import Enrolment
from .models import CourseQuestion
from .rules import KEPT, may_answer, may_share

PRESSED_TWICE = timedelta(minutes=10)


@transaction.atomic
def ask(*, course: CoursePage, answers: dict, now: datetime) -> CourseQuestion:
    """Keeps a question and mails it to who can answer it; the same question a moment later is the same one."""
    same = CourseQuestion.objects.filter(course=course, asked_at__gte=now - PRESSED_TWICE, answer="", **answers).first()
    if same:
        return same
    question = CourseQuestion.objects.create(course=course, asked_at=now, changed_at=now, **answers)
    for person in _who_answers(course):
        _send(person.email, "asked", question, reverse("question", args=[question.pk]), person=person, now=now)
    return question


@transaction.atomic
def answer(*, question: CourseQuestion, text: str, by: User, now: datetime) -> None:
    """Mails the answer to who asked; once, as a mail cannot be taken back."""
    question = CourseQuestion.objects.select_for_update(of=("self",)).get(pk=question.pk)
    if not may_answer(question):
        raise ValidationError(_("Deze vraag is al beantwoord door %(name)s.") % {"name": question.answered_by})
    question.answer, question.answered_by, question.changed_at = text, by, now
    question.save()
    _send(question.email, "answered", question, question.course.url, person=by, now=now)


@transaction.atomic
def put_on_page(*, question: CourseQuestion, words: str, text: str, by: User, now: datetime) -> None:
    """Adds question and answer to the draft of the page, without a name; an editor publishes it with the rest."""
    question = CourseQuestion.objects.select_for_update(of=("self",)).get(pk=question.pk)
    if not may_share(question):
        raise ValidationError(_("Deze vraag kan niet op de pagina: ze staat er al, of wie haar stelde wil het niet."))
    page = question.course.get_latest_revision_as_object()
    if (lock := page.get_lock()) and lock.for_user(by):
        raise ValidationError(_("De pagina van de leergang is op slot. Vraag de redactie haar te openen."))
    page.questions.append(("question", {"question": words, "answer": linebreaks(text, autoescape=True)}))
    page.save_revision(user=by, changed=True)
    question.shared_at = question.changed_at = now
    question.save()


def tick(now: datetime) -> list[str]:
    """Removes what was kept long enough."""
    gone, _kinds = CourseQuestion.objects.filter(changed_at__lte=now - KEPT).delete()
    return [_("Oude vragen weggehaald: %(number)d") % {"number": gone}] if gone else []


def _who_answers(course):
    """Who teaches a group of this course; where nobody does yet, the administrators."""
    teaching = Enrolment.objects.teaching().filter(cohort__course=course).values("user")
    active = User.objects.filter(is_active=True)
    return active.filter(pk__in=teaching) or active.filter(is_superuser=True)


def _send(to, what, question, address, *, person, now):
    about = {"question": question, "course": question.course, "person": person, "address": settings.BASE_URL + address}
    subject, _sep, text = render_to_string(f"cohorts/questions/mail/{what}.txt", about).strip().partition("\n")
    mail(to=to, subject=subject, text=text.strip(), key=f"question:{question.pk}:{what}:{to}", now=now)
