"""The light form with all dates: what was shown, what somebody typed, and what follows from that."""

import json
from dataclasses import dataclass
from datetime import date
from hashlib import sha256

from django import forms
from django.core import signing
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from cohorts.calendar.rules import FreeDays
from cohorts.schedule.plan import Due, Meeting, Plan
from cohorts.schedule.rules import WEEK, faults, move_along, move_one, next_free

from .fields import DayField, MomentField, TimesField

SALT = "cohorts.planning.drafts"
MOST_DUES, EMPTY_DUES = 40, 2
LONGEST_KEY = 19
WINDOW = ("registration_from", "registration_until", "closes_on")


class DayForm(forms.Form):
    """One day of the course: when, from when its modules are open, and where when that is elsewhere."""

    date = DayField(label=gettext_lazy("Datum"), required=False)
    opens_at = MomentField(label=gettext_lazy("Modules open vanaf"), required=False)
    times = TimesField(label=gettext_lazy("Tijden"))
    place = forms.CharField(label=gettext_lazy("Plaats, als die anders is"), max_length=200, required=False)

    def clean(self):
        """A day with a date also says when its modules open, and one without a date says nothing."""
        data = super().clean()
        if "date" in data and not data["date"] and any(data.get(name) for name in ("opens_at", "times", "place")):
            self.add_error("date", _("Kies een datum, of maak de andere velden van deze dag ook leeg."))
        if data.get("date") and "opens_at" in data and not data["opens_at"]:
            self.add_error("opens_at", _("Kies vanaf wanneer de modules van deze dag open zijn."))
        return data


class DueForm(forms.Form):
    """Something to hand in; without a name there is nothing."""

    key = forms.IntegerField(required=False, widget=forms.HiddenInput)
    name = forms.CharField(label=gettext_lazy("Wat"), max_length=200, required=False)
    at = MomentField(label=gettext_lazy("Uiterlijk"), required=False)

    def clean(self):
        """Both or neither."""
        data = super().clean()
        if data.get("name") and "at" in data and not data["at"]:
            self.add_error("at", _("Kies tot wanneer ze dit kunnen inleveren."))
        if data.get("at") and "name" in data and not data["name"]:
            self.add_error("name", _("Schrijf wat ze inleveren, of maak de datum leeg."))
        return data


class WindowForm(forms.Form):
    """When people can put their name down, and when the group closes."""

    registration_from = DayField(label=gettext_lazy("Aanmelden vanaf"), required=False)
    registration_until = DayField(label=gettext_lazy("Aanmelden tot en met"), required=False)
    closes_on = DayField(label=gettext_lazy("Groep sluit op"), required=False)


@dataclass
class Row:
    """A day as the form shows it."""

    page: int
    title: str
    form: DayForm
    notes: list[str]
    is_free: bool
    stored: Meeting | None


class Draft:
    """All dates of a group in one form. What is shown travels along, so that the server knows what was changed."""

    def __init__(self, pages, plan, *, free: FreeDays, data=None, stored: Plan | None = None):
        self.pages, self.free, self.data, self.stored = pages, free, data, stored
        self.shown = plan if data is None else _opened(data.get("shown", ""), plan)
        self.days = {page: DayForm(data, prefix=f"day-{page}", initial=_day(self.shown, page)) for page, _ in pages}
        self.dues = [
            DueForm(data, prefix=f"due-{number}", initial=_due(self.shown, number))
            for number in range(self._number_of_dues())
        ]
        self.window = WindowForm(data, prefix="window", initial={name: getattr(self.shown, name) for name in WINDOW})

    def _number_of_dues(self):
        if self.data is None:
            return len(self.shown.dues) + EMPTY_DUES
        return next((n for n in range(MOST_DUES) if f"due-{n}-name" not in self.data), MOST_DUES)

    def of(self, plan: Plan) -> "Draft":
        """The same form with another plan in it."""
        return Draft(self.pages, plan, free=self.free, stored=self.stored)

    @property
    def sealed(self) -> str:
        """What is shown, to come back with the form."""
        return seal(self.shown)

    def is_valid(self) -> bool:
        """Whether every field can be read; a day that was there keeps a date."""
        right = [form.is_valid() for form in (*self.days.values(), *self.dues, self.window)]
        for meeting in (self.stored or self.shown).meetings:
            form = self.days.get(meeting.page)
            if form and "date" in form.cleaned_data and not form.cleaned_data["date"]:
                form.add_error(
                    "date",
                    _("Deze dag heeft al een datum. Kies er een die waarschijnlijk is als je het nog niet weet."),
                )
                right.append(False)
        return all(right)

    def plan(self, order: str = "") -> Plan:
        """What follows from what was typed: a day that moves takes along what belongs to it and was left alone."""
        dates = {page: form.cleaned_data["date"] for page, form in self.days.items() if form.cleaned_data["date"]}
        after = self._moved(dates, order)
        meetings = [self._meeting(page, title, after) for page, title in self.pages if page in dates]
        window = {name: self._kept(self.window, name, getattr(after, name)) for name in WINDOW}
        return Plan(tuple(meetings), tuple(self._dues(after)), **window)

    def _moved(self, dates, order):
        plan, (how, along) = self.shown, _read(order)
        for meeting in self.shown.meetings:
            if meeting.page in dates and meeting.page != along:
                plan = move_one(plan, meeting.page, dates[meeting.page])
        if along not in dates or not plan.meeting(along):
            return plan
        to = dates[along]
        if how == "week":
            to = next_free(to + WEEK, to, self.free)
        return move_one(plan, along, to) if how == "only" else move_along(plan, along, to, self.free)

    def _meeting(self, page, title, after):
        form, moved = self.days[page], after.meeting(page)
        data = form.cleaned_data
        if moved is None:
            return Meeting(page, title, data["date"], data["opens_at"], data["times"], data["place"])
        opens = self._kept(form, "opens_at", moved.opens_at)
        return Meeting(page, title, moved.date, opens, data["times"], data["place"])

    def _dues(self, after):
        for number, form in enumerate(self.dues):
            data = form.cleaned_data
            if data["name"]:
                was = after.dues[number] if number < len(after.dues) else None
                at = self._kept(form, "at", was.at) if was else data["at"]
                yield Due(data["name"], at, data["key"], was and was.page)

    def _kept(self, form, name, follows):
        typed = form.cleaned_data[name]
        return typed if typed != form.initial.get(name) else follows

    def rows(self) -> list[Row]:
        """The days with what is to be said about each."""
        problems = {} if self.data is not None else _by_place(faults(self.shown))
        return [self._row(page, title, problems.get(f"day-{page}", [])) for page, title in self.pages]

    def _row(self, page, title, problems):
        meeting = self.shown.meeting(page)
        why = self.free.why(meeting.date) if meeting else ""
        notes = [_("Deze dag %(why)s.") % {"why": why}] if why else []
        stored = self.stored.meeting(page) if self.stored else None
        return Row(page, title, self.days[page], [*notes, *problems], bool(why), stored)

    def window_notes(self) -> list[str]:
        """What is to be said about registration and closing."""
        return [] if self.data is not None else _by_place(faults(self.shown)).get("window", [])

    def new_conflicts(self, plan: Plan) -> bool:
        """Whether a date that was typed falls on a free day that the form has not named yet."""
        return any(
            self.free.why(meeting.date)
            for meeting in plan.meetings
            if (was := self.shown.meeting(meeting.page)) is None or was.date != meeting.date
        )

    def unknown(self) -> list[date]:
        """The days of which nobody knows yet whether the schools are open."""
        return self.free.unknown(meeting.date for meeting in self.shown.meetings)


def fingerprint(plan: Plan) -> str:
    """A few signs by which two plans differ, so that a form knows whether the dates changed since it was opened."""
    return sha256(json.dumps(plan.written()).encode()).hexdigest()[:16]


def seal(plan: Plan) -> str:
    """A plan that can travel through a browser and cannot be changed there."""
    return signing.dumps(plan.written(), salt=SALT, compress=True)


def unseal(text: str) -> Plan:
    """The plan again; a ValidationError when it was touched."""
    try:
        return Plan.read(signing.loads(text, salt=SALT))
    except signing.BadSignature:
        raise ValidationError(_("Deze lijst met datums is onderweg beschadigd. Open de pagina opnieuw.")) from None


def _opened(text, instead):
    try:
        return unseal(text)
    except ValidationError:
        return instead


def _read(order):
    how, _dash, page = order.partition("-")
    return how, int(page) if page.isascii() and page.isdecimal() and len(page) < LONGEST_KEY else None


def _by_place(found):
    places: dict[str, list[str]] = {}
    for fault in found:
        places.setdefault(fault.where, []).append(fault.sentence)
    return places


def _day(plan, page):
    meeting = plan.meeting(page)
    return {name: getattr(meeting, name) for name in ("date", "opens_at", "times", "place")} if meeting else {}


def _due(plan, number):
    due = plan.dues[number] if number < len(plan.dues) else None
    return {"key": due.key, "name": due.name, "at": due.at} if due else {}
