"""Where somebody stopped reading: the last heading that passed, on whatever device, and never an older place."""

from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from cohorts.progress.actions import keep_place
from cohorts.progress.models import StepProgress
from leergang.content.course import StepPage
from tests import factories

LAPTOP = "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0 Safari/537.36"
PHONE = "Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 Version/18.0 Mobile/15E148"
ANDROID = "Mozilla/5.0 (Linux; Android 15; Pixel 9) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0 Mobile Safari"
TABLET = "Mozilla/5.0 (Linux; Android 15; SM-X910) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0 Safari"
MARKER = "Je was hier gebleven"


@pytest.fixture
def step(course):
    found = StepPage.objects.order_by("path").first()
    found.body = [
        {"type": kind, "value": value}
        for number in (1, 2, 3)
        for kind, value in (
            ("heading", {"text": f"Kop {number}", "level": "2", "key": f"kop-{number}"}),
            ("text", f"<p>Tekst {number}</p>"),
        )
    ]
    found.save_revision().publish()
    return found


def tell(client, step, heading="kop-2", age=0, device=LAPTOP):
    """What the browser tells when scrolling pauses or the page goes away."""
    data, headers = {"heading": heading, "age": age}, {"User-Agent": device}
    return client.post(reverse("step_place", args=[step.pk]), data, headers=headers)


def minutes(number):
    return number * 60_000


def test_the_marker_stands_before_the_heading_where_somebody_stopped(signed_in, step):
    assert MARKER not in signed_in.get(step.url).text
    assert tell(signed_in, step).status_code == 204
    text = signed_in.get(step.url).text
    assert text.count(MARKER) == 1
    assert text.index("Tekst 1") < text.index(MARKER) < text.index('id="kop-2"')


def test_nobody_else_sees_the_marker(signed_in, step, course):
    tell(signed_in, step)
    for person in (factories.participant(course), factories.user(groups=["Redactie"])):
        signed_in.force_login(person)
        assert MARKER not in signed_in.get(step.url).text


def test_the_phone_goes_on_where_the_laptop_stopped(signed_in, step):
    tell(signed_in, step, "kop-3")
    home = signed_in.get(reverse("verder"), headers={"User-Agent": PHONE}).text
    assert f'href="{step.url}#kop-3"' in home
    assert "op je laptop" in home


def test_a_page_that_stood_open_for_hours_does_not_hide_what_was_read_since(signed_in, step):
    tell(signed_in, step, "kop-3", device=PHONE)
    tell(signed_in, step, "kop-1", age=minutes(180))
    assert (StepProgress.objects.get().heading, StepProgress.objects.get().device) == ("kop-3", "phone")


def test_of_two_steps_the_one_that_was_seen_last_counts_whatever_came_in_last(signed_in, step):
    other = StepPage.objects.order_by("path").last()
    tell(signed_in, step, "kop-2")
    tell(signed_in, other, "", age=minutes(5))
    assert f'href="{step.url}#kop-2"' in signed_in.get(reverse("verder")).text


def test_opening_a_step_without_reading_on_keeps_the_heading(signed_in, step):
    tell(signed_in, step, "kop-2", age=minutes(60))
    tell(signed_in, step, "")
    assert MARKER in signed_in.get(step.url).text
    assert StepProgress.objects.get().heading == "kop-2"


def test_a_step_that_was_read_has_no_marker_until_somebody_reads_it_again(signed_in, step):
    tell(signed_in, step)
    signed_in.post(reverse("step_read", args=[step.pk]))
    assert MARKER not in signed_in.get(step.url).text
    tell(signed_in, step, "")
    assert MARKER not in signed_in.get(step.url).text
    tell(signed_in, step, "kop-1")
    assert MARKER in signed_in.get(step.url).text


def test_what_a_browser_tells_late_does_not_undo_that_a_step_was_read(signed_in, step):
    signed_in.post(reverse("step_read", args=[step.pk]))
    tell(signed_in, step, "kop-3", age=minutes(1))
    row = StepProgress.objects.get()
    assert not row.stopped_here
    assert row.done_at is not None


def test_a_heading_that_is_no_longer_there_gives_no_marker(signed_in, step):
    tell(signed_in, step, "kop-9")
    assert MARKER not in signed_in.get(step.url).text
    assert signed_in.get(reverse("verder")).status_code == 200


@pytest.mark.parametrize(
    ("device", "told"), [(LAPTOP, "laptop"), (PHONE, "phone"), (ANDROID, "phone"), (TABLET, ""), ("", "laptop")]
)
def test_a_device_is_named_only_when_that_is_sure(signed_in, step, device, told):
    tell(signed_in, step, device=device)
    assert StepProgress.objects.get().device == told


@pytest.mark.parametrize(
    "wrong",
    [{"age": -1}, {"age": "gisteren"}, {"age": 10**18}, {"heading": "<b>kop</b>"}, {"heading": "k" * 101}, {"age": ""}],
)
def test_what_no_browser_of_ours_says_is_refused_and_nothing_is_kept(signed_in, step, wrong):
    assert tell(signed_in, step, **wrong).status_code == 400
    assert not StepProgress.objects.exists()


def test_two_devices_at_once_make_one_row(reader, step):
    now = timezone.now()
    for heading, ago in (("kop-1", 2), ("kop-3", 0), ("kop-2", 1)):
        at = now - timedelta(seconds=ago)
        keep_place(user=reader, step=step, heading=heading, device="laptop", at=at)
    row = StepProgress.objects.get()
    assert (row.heading, row.seen_at) == ("kop-3", now)
