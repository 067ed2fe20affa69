"""The dates of a new group, and days that move: whatever the calendar holds."""

from dataclasses import replace
from datetime import date, datetime, time, timedelta

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from cohorts.calendar.rules import FreeDays, Holiday
from cohorts.schedule.plan import Due, Meeting, Plan
from cohorts.schedule.rules import default_plan, faults, follow, move_along, move_one, moved
from cohorts.schedule.times import read_times

PAGES = [(1, "Dag 1"), (2, "Dag 2"), (3, "Dag 3"), (4, "Dag 4")]
NOTHING_FREE = FreeDays()
WEEK = timedelta(weeks=1)
THURSDAY = date(2027, 9, 2)

days = st.dates(date(2024, 1, 1), date(2035, 12, 31))
clocks = st.times().map(lambda t: t.replace(second=0, microsecond=0))


@st.composite
def holidays(draw):
    first = draw(days)
    return Holiday("Vakantie", first, first + timedelta(days=draw(st.integers(0, 60))))


@st.composite
def plans(draw):
    day, meetings = draw(days), []
    for page, title in PAGES:
        opens = datetime.combine(day - timedelta(days=draw(st.integers(0, 60))), draw(clocks))
        meetings.append(Meeting(page, title, day, opens))
        day += timedelta(days=draw(st.integers(1, 70)))
    at = datetime.combine(meetings[0].date + timedelta(days=draw(st.integers(-30, 200))), draw(clocks))
    return Plan(tuple(meetings), (Due("Opdracht A", at, 5),))


free_days = st.lists(holidays(), max_size=8).map(lambda found: FreeDays(tuple(found)))


def dates(plan):
    return [meeting.date for meeting in plan.meetings]


def opens(plan):
    return [(meeting.date - meeting.opens_at.date(), meeting.opens_at.time()) for meeting in plan.meetings]


@given(plans(), days, free_days)
def test_a_new_group_keeps_its_weekday_its_order_and_the_clock_and_meets_on_no_free_day(previous, day_one, free):
    plan = follow(previous, PAGES, day_one, free)
    assert dates(plan)[0] == day_one
    assert {day.weekday() for day in dates(plan)} == {day_one.weekday()}
    assert dates(plan) == sorted(set(dates(plan)))
    assert opens(plan) == opens(previous)
    assert not [day for day in dates(plan)[1:] if free.why(day)]


@given(plans(), days, free_days, st.integers(0, 3))
def test_moving_along_keeps_the_order_the_clock_and_what_came_before(plan, to, free, at):
    assume(at == 0 or to > dates(plan)[at - 1])
    later = move_along(plan, PAGES[at][0], to, free)
    assert later.meetings[:at] == plan.meetings[:at]
    assert dates(later)[at] == to
    assert dates(later) == sorted(set(dates(later)))
    assert opens(later) == opens(plan)
    assert not [day for day in dates(later)[at + 1 :] if free.why(day)]


@given(plans(), st.integers(0, 3), st.integers(-400, 400))
def test_moving_one_day_there_and_back_changes_nothing(plan, at, by):
    page, was = PAGES[at][0], dates(plan)[at]
    away = move_one(plan, page, was + timedelta(days=by))
    assert [m for m in away.meetings if m.page != page] == [m for m in plan.meetings if m.page != page]
    back = replace(move_one(away, page, was), dues=plan.dues)
    assert back.meetings == plan.meetings


@given(plans())
def test_a_plan_survives_being_written_down(plan):
    assert Plan.read(plan.written()) == plan


def test_without_an_earlier_group_days_are_five_weeks_apart():
    assert dates(follow(Plan(), PAGES, THURSDAY, NOTHING_FREE)) == [THURSDAY + 5 * WEEK * n for n in range(4)]


def test_a_course_without_days_has_a_plan_without_meetings():
    assert follow(Plan(), [], THURSDAY, NOTHING_FREE) == Plan()


def test_a_day_in_a_holiday_goes_a_week_on_and_the_next_ones_keep_their_place():
    autumn = Holiday("Herfstvakantie", date(2027, 10, 2), date(2027, 10, 10), "Noord")
    plan = follow(Plan(), PAGES, THURSDAY, FreeDays((autumn,)))
    assert dates(plan) == [THURSDAY, THURSDAY + 6 * WEEK, THURSDAY + 10 * WEEK, THURSDAY + 15 * WEEK]


def test_the_rhythm_of_an_earlier_group_is_taken_over_in_whole_weeks():
    earlier = plan_on("2026-09-01", "2026-09-29", "2026-11-05", "2026-12-01")  # 4 weeks, 9 and two days, 13
    assert dates(follow(earlier, PAGES, THURSDAY, NOTHING_FREE)) == [THURSDAY + WEEK * n for n in (0, 4, 9, 13)]


def test_what_is_handed_in_goes_with_the_day_it_is_for():
    earlier = plan_on("2026-09-03", "2026-10-08", "2026-11-12", "2026-12-17")
    due = Due("Opdracht B", datetime(2026, 11, 5, 17), key=9)
    last = Due("Portfolio", datetime(2027, 1, 14, 12), key=10)
    plan = follow(replace(earlier, dues=(due, last)), PAGES, THURSDAY, NOTHING_FREE)
    assert plan.dues == (Due("Opdracht B", datetime(2027, 11, 4, 17)), Due("Portfolio", datetime(2028, 1, 13, 12)))


def test_registration_goes_with_the_first_day_and_closing_with_the_last():
    earlier = plan_on("2026-09-03", "2026-10-08", "2026-11-12", "2026-12-17")
    window = {"registration_from": date(2026, 3, 5), "registration_until": date(2026, 8, 20)}
    earlier = replace(earlier, **window, closes_on=date(2027, 2, 11))
    plan = follow(earlier, PAGES, THURSDAY, NOTHING_FREE)
    assert (plan.registration_from, plan.registration_until) == (date(2027, 3, 4), date(2027, 8, 19))
    assert plan.closes_on == date(2028, 2, 10)


def test_a_day_that_the_course_got_since_comes_five_weeks_after_the_one_before_it():
    earlier = plan_on("2026-09-03", "2026-10-08", "2026-11-12", "2026-12-17")
    longer = [*PAGES, (5, "Terugkomdag")]
    assert dates(follow(earlier, longer, THURSDAY, NOTHING_FREE))[-1] == THURSDAY + 20 * WEEK
    new_first = [(9, "Kennismaking"), *PAGES]
    assert dates(follow(earlier, new_first, THURSDAY, NOTHING_FREE)) == [THURSDAY + 5 * WEEK * n for n in range(5)]


def test_a_leap_day_is_a_day_like_all_others():
    leap = date(2028, 2, 29)
    plan = follow(Plan(), PAGES, leap, NOTHING_FREE)
    assert dates(plan) == [leap, date(2028, 4, 4), date(2028, 5, 9), date(2028, 6, 13)]
    assert dates(move_one(plan, 2, leap + WEEK))[1] == date(2028, 3, 7)
    assert Plan.read(plan.written()) == plan


@pytest.mark.parametrize("to", [date(2027, 3, 25), date(2027, 4, 1), date(2027, 10, 28), date(2027, 11, 4)])
def test_modules_open_at_nine_on_both_sides_of_a_change_of_the_clock(to):
    plan = move_along(default_plan(PAGES, THURSDAY), 1, to, NOTHING_FREE)
    assert {meeting.opens_at.time() for meeting in plan.meetings} == {time(9)}


def test_a_year_full_of_holidays_gives_dates_all_the_same():
    always = FreeDays((Holiday("Altijd vrij", date(2020, 1, 1), date(2040, 1, 1)),))
    assert dates(follow(Plan(), PAGES, THURSDAY, always)) == [THURSDAY + 5 * WEEK * n for n in range(4)]


def test_somebody_has_to_change_a_calendar_for_another_date_time_or_place_and_for_nothing_else():
    plan = plan_on("2026-09-03", "2026-10-08", "2026-11-12", "2026-12-17")
    first, second, third, fourth = plan.meetings
    changed = (
        first.on(date(2026, 9, 10)),
        replace(second, times=read_times("9-12")),
        replace(third, place="Zwolle"),
        replace(fourth, opens_at=datetime(2026, 11, 1, 8), title="Laatste dag"),
    )
    assert [now.page for was, now in moved(plan, replace(plan, meetings=changed))] == [1, 2, 3]


def plan_on(*texts):
    found = [date.fromisoformat(text) for text in texts]
    return Plan(
        tuple(
            Meeting(page, title, day, datetime.combine(day - 3 * WEEK, time(9)))
            for (page, title), day in zip(PAGES, found, strict=True)
        )
    )


GOOD = plan_on("2026-09-03", "2026-10-08", "2026-11-12", "2026-12-17")


@pytest.mark.parametrize(
    ("bad", "where", "said"),
    [
        (plan_on("2026-09-03", "2026-09-03", "2026-11-12", "2026-12-17"), "day-2", "donderdag 3 september 2026"),
        (plan_on("2026-09-03", "2026-10-08", "2026-10-01", "2026-12-17"), "day-3", "Dag 3 komt na Dag 2"),
        (move_one(GOOD, 1, date(2026, 9, 3)), None, None),
        (replace(GOOD, registration_from=date(2026, 8, 2), registration_until=date(2026, 8, 1)), "window", "vanaf"),
        (replace(GOOD, registration_until=date(2026, 9, 4)), "window", "Na de eerste dag"),
        (replace(GOOD, registration_from=date(2026, 9, 4)), "window", "Na de eerste dag"),
        (replace(GOOD, closes_on=date(2026, 12, 16)), "window", "niet voor de laatste dag"),
    ],
)
def test_what_cannot_be_is_said_beside_the_field(bad, where, said):
    found = faults(bad)
    assert [fault.where for fault in found] == ([where] if where else [])
    assert not said or said in found[0].sentence


def test_modules_that_open_after_their_day_are_refused():
    late = replace(GOOD.meetings[1], opens_at=datetime(2026, 10, 9, 0, 0))
    found = faults(replace(GOOD, meetings=(GOOD.meetings[0], late, *GOOD.meetings[2:])))
    assert [(fault.where, fault.field) for fault in found] == [("day-2", "opens_at")]
