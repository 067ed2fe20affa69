"""The list of groups, and the form of one."""

import django_filters
from django.forms import RadioSelect
from django.urls import reverse
from django.utils.formats import date_format
from django.utils.functional import cached_property
from django.utils.timezone import localdate
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.admin.filters import WagtailFilterSet
from wagtail.admin.ui.tables import Column
from wagtail.admin.views import generic
from wagtail.admin.views.generic.history import HistoryView
from wagtail.admin.widgets.button import Button, HeaderButton

from cohorts.schedule.actions import raise_sequences
from cohorts.schedule.models import Cohort
from leergang.content.course import CoursePage

from .actions import set_teachers
from .queries import Phase, Registration, overview

EVERYWHERE = ("place", "online_link")  # what a calendar tells of every day


class CohortFilters(WagtailFilterSet):
    """What somebody asks of groups."""

    course = django_filters.ModelChoiceFilter(
        label=gettext_lazy("Leergang"),
        queryset=CoursePage.objects.all(),
        widget=RadioSelect,
        empty_label=gettext_lazy("Alle"),
    )
    phase = django_filters.ChoiceFilter(
        label=gettext_lazy("Wanneer"), choices=Phase.choices, widget=RadioSelect, empty_label=gettext_lazy("Alle")
    )
    registration = django_filters.ChoiceFilter(
        label=gettext_lazy("Aanmelden"),
        choices=Registration.choices,
        widget=RadioSelect,
        empty_label=gettext_lazy("Alle"),
    )

    class Meta:
        model = Cohort
        fields: list[str] = []


class CohortIndexView(generic.IndexView):
    """The groups that this person manages, with what is at hand first."""

    filterset_class = CohortFilters
    default_ordering = "soonest"
    page_title = gettext_lazy("Groepen")
    add_item_label = gettext_lazy("Begin een nieuwe groep")

    def get_base_queryset(self):
        """With next day, seats, registration and teachers."""
        return overview(Cohort.objects.managed_by(self.request.user), localdate())

    @cached_property
    def columns(self):
        """What somebody asks of groups, in words."""
        return [
            self._get_title_column("name"),
            Column("course", label=_("Leergang"), accessor="course.title"),
            Column("next_day", label=_("Volgende dag"), accessor=next_day, sort_key="soonest"),
            Column("seats", label=_("Plaatsen"), accessor=seats),
            Column("registration", label=_("Aanmelden"), accessor=registration, sort_key="registration"),
            Column("teachers", label=_("Docenten"), accessor=teachers),
        ]

    def get_list_more_buttons(self, instance):
        """Straight to the days."""
        days = Button(_("Verander de datums"), url=reverse("groepen:days", args=[instance.pk]), icon_name="date")
        return [*super().get_list_more_buttons(instance), days]


class CohortEditView(generic.EditView):
    """Everything of a group that has no date, with a button to what has."""

    def get_queryset(self):
        """Groups of others do not exist for this person."""
        return Cohort.objects.managed_by(self.request.user)

    def save_instance(self):
        """Keeps the teachers too; another place reaches every calendar."""
        cohort = super().save_instance()
        set_teachers(cohort=cohort, users=self.form.cleaned_data["teachers"], by=self.request.user)
        if set(EVERYWHERE) & set(self.form.changed_data):
            raise_sequences(cohort=cohort)
        return cohort

    @cached_property
    def header_buttons(self):
        """To the days."""
        url = reverse("groepen:days", args=[self.object.pk])
        return [HeaderButton(_("Verander de datums"), url=url, icon_name="date")]

    @cached_property
    def header_more_buttons(self):
        """Taking the group back asks its own rules."""
        url = reverse("groepen:remove", args=[self.object.pk])
        return [Button(_("Haal de groep weg"), url=url, icon_name="bin")]


class CohortHistoryView(HistoryView):
    """Who changed what of a group."""

    def get_base_object_queryset(self):
        """Groups of others do not exist for this person."""
        return Cohort.objects.managed_by(self.request.user)


def next_day(cohort):
    """With its weekday, or where the group stands when there is none."""
    return date_format(cohort.next_day, "D j b Y") if cohort.next_day else Phase(cohort.phase).label


def seats(cohort):
    """How many are taken, and how many are left."""
    free = max(0, cohort.seats - cohort.taken)
    return _("%(taken)s van %(seats)s, %(free)s vrij") % {"taken": cohort.taken, "seats": cohort.seats, "free": free}


def registration(cohort):
    """Open until when, or why not."""
    state = Registration(cohort.registration)
    if state == Registration.OPEN and cohort.registration_until:
        return _("open tot en met %(day)s") % {"day": date_format(cohort.registration_until, "j b Y")}
    if state == Registration.SOON:
        return _("open vanaf %(day)s") % {"day": date_format(cohort.registration_from, "j b Y")}
    return state.label


def teachers(cohort):
    """By name."""
    return ", ".join(str(enrolment.user) for enrolment in cohort.teachers)
