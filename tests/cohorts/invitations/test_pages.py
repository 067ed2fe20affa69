"""What the pages of inviting promise and lead to is true for this list and this group."""

from django.utils import timezone

from cohorts.schedule.models import Cohort
from tests import factories
from tests.cohorts.invitations.conftest import DAY, preview


def test_where_nobody_is_to_be_invited_no_mail_is_promised(desk, address):
    assert "Iedereen krijgt meteen een eigen mail" in preview(desk, address, "a@b.nl")
    assert "Iedereen krijgt meteen een eigen mail" not in preview(desk, address, "a@b")


def test_a_group_that_began_is_not_said_to_begin(desk, address, group):
    assert "niet langer dan tot de groep begint" in preview(desk, address, "a@b.nl")
    factories.meets(group, timezone.localdate() - DAY)
    page = preview(desk, address, "a@b.nl")
    assert "geldt twee weken." in page
    assert "tot de groep begint" not in page


def test_a_closed_group_leads_nobody_to_inviting(desk, address, group):
    pages = [f"/groep/{group.slug}/", f"/groep/{group.slug}/uitnodigingen/"]
    assert all(address in desk.get(page).text for page in pages)
    Cohort.objects.update(closes_on=timezone.localdate() - DAY)
    assert not any(address in desk.get(page).text for page in pages)
