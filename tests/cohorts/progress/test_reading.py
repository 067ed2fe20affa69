"""A step for who takes part: marking it as read, going on, and taking that back."""

import pytest
from django.test import Client
from django.urls import reverse

from cohorts.enrolment.actions import graduate, suspend, withdraw
from cohorts.progress.models import StepProgress
from leergang.content.course import DayPage, StepPage
from tests import factories


def step(number=0):
    return StepPage.objects.order_by("path")[number]


def read(client, which, **extra):
    return client.post(reverse("step_read", args=[which.pk]), **extra)


def is_read(who, which):
    return StepProgress.objects.filter(user=who, step=which, done_at__isnull=False).exists()


def button(client, which):
    """What the button under a step says."""
    return client.get(which.url).text.partition('<nav class="pager')[2].partition("</nav>")[0]


def test_one_press_marks_a_step_and_goes_on(signed_in, course, reader):
    assert "Gelezen, naar stap 2" in button(signed_in, step())
    assert read(signed_in, step()).url == step(1).url
    assert is_read(reader, step())


def test_a_read_step_has_its_dot_and_says_so_in_words(signed_in, course, reader):
    assert "(gelezen)" not in signed_in.get(step(1).url).text
    read(signed_in, step())
    text = signed_in.get(step(1).url).text
    assert f'<li class="is-done"><a href="{step().url}">Stap 1<span class="sr-only"> (gelezen)</span></a>' in text
    assert text.count('class="is-done"') == 2  # in the margin, and in the fold of a phone


def test_the_dot_takes_it_back_and_the_reader_stays(signed_in, course, reader):
    read(signed_in, step())
    assert reverse("step_unread", args=[step().pk]) in signed_in.get(step(1).url).text
    answer = signed_in.post(reverse("step_unread", args=[step().pk]), {"back": step(1).url})
    assert answer.url == step(1).url
    assert not is_read(reader, step())
    assert "(gelezen)" not in signed_in.get(step(1).url).text


@pytest.mark.parametrize("elsewhere", ["https://elders.example/", "//elders.example/", "javascript:alert(1)", ""])
def test_taking_back_never_leads_to_another_site(signed_in, course, elsewhere):
    read(signed_in, step())
    assert signed_in.post(reverse("step_unread", args=[step().pk]), {"back": elsewhere}).url == step().url


def test_a_step_that_was_read_offers_the_next_one_and_the_way_back(signed_in, course):
    read(signed_in, step())
    assert "Lees stap 2" in button(signed_in, step())
    assert "Zet op ongelezen" in button(signed_in, step())
    assert "Gelezen," not in button(signed_in, step())


def test_who_reads_twice_read_it_the_first_time(signed_in, course, reader):
    read(signed_in, step())
    first = StepProgress.objects.get()
    read(signed_in, step())
    again = StepProgress.objects.get()
    assert again.done_at == first.done_at
    assert again.seen_at > first.seen_at


def test_the_last_step_of_a_module_leads_to_the_next_module(signed_in, course):
    following = factories.module(DayPage.objects.get(), title="Module 2", steps=1)
    assert "Gelezen, naar de volgende module" in button(signed_in, step(1))
    assert read(signed_in, step(1)).url == following.url


@pytest.mark.parametrize(("opened", "says"), [(2, "naar de volgende dag"), (1, "terug naar Verder")])
def test_the_last_step_of_a_day_leads_to_the_next_day_when_that_is_open(client, course, opened, says):
    day = factories.day(course, title="Dag 2")
    factories.module(day, steps=1)
    client.force_login(factories.participant(course, opened=opened))
    assert f"Gelezen, {says}" in button(client, step(1))
    assert read(client, step(1)).url == (day.url if opened == 2 else reverse("verder"))


def test_the_last_step_of_all_leads_to_the_start_page(signed_in, course):
    assert "Gelezen, terug naar Verder" in button(signed_in, step(1))
    assert read(signed_in, step(1)).url == reverse("verder")


KEEPS = {
    "participant": lambda course: factories.participant(course),
    "alumnus": lambda course: after(lambda person: graduate(cohort=person.enrolments.get().cohort), course),
    "trainer": lambda course: factories.teacher(factories.cohort(course, opened=0)).user,
}
ONLY_READS = {"editor": lambda course: factories.user(groups=["Redactie"])}
SHUT_OUT = {
    "outsider": lambda course: factories.user(),
    "participant elsewhere": lambda course: factories.participant(),
    "participant before it opens": lambda course: factories.participant(course, opened=0),
    "withdrawn": lambda course: after(lambda person: withdraw(enrolment=person.enrolments.get(), by=None), course),
    "suspended": lambda course: after(lambda person: suspend(enrolment=person.enrolments.get(), by=None), course),
}


def after(verb, course):
    person = factories.participant(course)
    verb(person)
    return person


def posts(client):
    """What each of the three addresses answers."""
    names = ("step_read", "step_unread", "step_place")
    return [client.post(reverse(name, args=[step().pk]), {"age": 0}).status_code for name in names]


@pytest.mark.parametrize("who", KEEPS)
def test_reading_is_kept_for_whom_a_group_opened_the_step(client, course, who):
    person = KEEPS[who](course)
    client.force_login(person)
    assert "Gelezen," in button(client, step())
    assert posts(client) == [302, 302, 204]
    assert StepProgress.objects.filter(user=person).exists()


@pytest.mark.parametrize("who", ONLY_READS)
def test_who_only_reads_gets_no_buttons_that_make_no_sense(client, course, who):
    client.force_login(ONLY_READS[who](course))
    assert "Lees stap 2" in button(client, step())
    assert "<form" not in button(client, step())
    assert posts(client) == [404, 404, 404]


@pytest.mark.parametrize("who", SHUT_OUT)
def test_nothing_is_kept_for_who_may_not_read_the_step(client, course, who):
    client.force_login(SHUT_OUT[who](course))
    assert posts(client) == [404, 404, 404]
    assert not StepProgress.objects.exists()


def test_a_stranger_is_sent_to_sign_in_and_a_draft_is_not_there(client, signed_in, course):
    signed_in.logout()
    assert posts(client) == [302, 302, 302]
    assert not StepProgress.objects.exists()


def test_a_draft_and_what_is_no_step_are_not_there(signed_in, course):
    draft = factories.step(step().get_parent().specific, title="Nog niet", live=False)
    for page in (draft, course):
        assert read(signed_in, page).status_code == 404


def test_following_such_an_address_changes_nothing_and_shows_the_step(signed_in, course):
    for name in ("step_read", "step_unread"):
        assert signed_in.get(reverse(name, args=[step().pk])).url == step().url
    assert not StepProgress.objects.exists()


def test_a_forged_press_is_refused(course, reader):
    client = Client(enforce_csrf_checks=True)
    client.force_login(reader)
    assert posts(client) == [403, 403, 403]
    assert not StepProgress.objects.exists()


def test_nobody_sees_what_another_read(signed_in, client, course, reader):
    read(signed_in, step())
    client.force_login(factories.participant(course))
    assert "(gelezen)" not in client.get(step().url).text


def test_the_days_of_the_course_page_have_a_stroke_for_each_step_that_was_read(signed_in, course):
    read(signed_in, step())
    text = signed_in.get(course.url).text
    assert text.count("is-done") == 1
    assert "1 van 2 stappen gelezen" in text


def test_the_course_page_leads_only_to_days_that_are_open(client, course):
    second = factories.day(course, title="Richting")
    first = DayPage.objects.get(title="Dag 1")
    client.force_login(factories.participant(course, opened=1))
    text = client.get(course.url).text
    assert f'<a class="button" href="{first.url}">Open dag 1' in text
    assert f'href="{second.url}"' not in text
    assert "opent op" in text


@pytest.mark.parametrize("who", ["outsider", "participant before it opens", "withdrawn"])
def test_the_course_page_leads_to_no_day_where_none_is_open(client, course, who):
    client.force_login(SHUT_OUT[who](course))
    text = client.get(course.url).text
    assert DayPage.objects.get().url not in text
    assert "Bekijk de dagen" in text
