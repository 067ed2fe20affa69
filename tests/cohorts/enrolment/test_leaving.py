"""Who leaves a group, or is suspended, keeps nothing that was told about it: no text, no number, no mail."""

from datetime import timedelta

import pytest
from django.core import mail as django_mail
from django.utils import timezone

from cohorts.enrolment.actions import enrol, suspend, withdraw
from leergang.notices.actions import notify
from leergang.notices.due import daily_mail
from leergang.notices.models import Kind
from tests import factories


@pytest.mark.parametrize("verb", [withdraw, suspend])
def test_notices_of_the_group_go_and_others_stay(client, course, verb, django_capture_on_commit_callbacks):
    groups = [factories.cohort(course), factories.cohort(course)]
    nora = factories.user()
    enrolments = [enrol(cohort=group, user=nora) for group in groups]
    for group, text in zip(groups, ("Dag 3 is open.", "Dag 1 is open."), strict=True):
        about, now = f"cohort-{group.pk}", timezone.now() - timedelta(days=2)
        notify(to=nora, kind=Kind.RELEASED, text=text, address="/leergang/", about=about, now=now)
    verb(enrolment=enrolments[0], by=factories.administrator())
    client.force_login(nora)
    page = client.get("/berichten/").text
    assert "Dag 3 is open." not in page
    assert "Dag 1 is open." in page
    assert '<b class="count">1<' in page
    with django_capture_on_commit_callbacks(execute=True):
        daily_mail(timezone.now())
    assert "Dag 3" not in django_mail.outbox[0].body
