"""What applicants hear: one message a mail, and one link that does nothing until a button is pressed."""

from datetime import datetime

from django.conf import settings
from django.template.loader import render_to_string
from django.urls import reverse

from leergang.kit.tokens import hashed, new_token
from leergang.notices.actions import mail

from .models import Application, ApplicationLog, StatusLink


def tell(application: Application, what: str, now: datetime, line: ApplicationLog | None = None) -> None:
    """Mails an applicant; `what` names a template, of which the first line is the subject.

    With a line of the log the mail goes once for that line, however often it is asked.
    """
    cohort = application.cohort
    about = {
        "application": application,
        "cohort": cohort,
        "course": cohort.course,
        "days": cohort.days.select_related("page").order_by("date"),
        "note": line.note if line else "",
        "address": status_address(application),
    }
    key = f"application:{line.pk}" if line else ""
    send(application.email, f"cohorts/registration/mail/{what}.txt", about, now, key)


def send(to: str, template: str, about: dict, now: datetime, key: str = "") -> None:
    """Mails a text of which the first line is the subject."""
    subject, _, text = render_to_string(template, about).strip().partition("\n")
    mail(to=to, subject=" ".join(subject.split()), text=text.strip(), key=key, now=now)


def status_address(application: Application) -> str:
    """A new link to the page of this application; older ones keep working."""
    token = new_token()
    StatusLink.objects.create(application=application, token_hash=hashed(token))
    return settings.BASE_URL + reverse("application", args=[token])
