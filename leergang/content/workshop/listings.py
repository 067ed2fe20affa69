"""The lists of pages in the explorer: for steps what a teacher looks for, in the order of the course."""

import django_filters
from django.forms import CheckboxSelectMultiple, RadioSelect
from django.urls import reverse
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from wagtail.admin.ui.tables import BooleanColumn, Column, NumberColumn
from wagtail.admin.views.pages.listing import ExplorableIndexView, PageFilterSet
from wagtail.admin.widgets.button import HeaderButton

from leergang.content.course import CoursePage, DayPage, ModulePage, StepPage
from leergang.content.reference.vocabulary import Line, Subject

from .rules import days_to_add_to, may_add_step

BULK, TITLE, _PARENT, UPDATED, _TYPE, STATUS = ExplorableIndexView.base_columns


class StepFilters(PageFilterSet):
    """What a teacher asks of steps: what is not finished, what is about this."""

    goal = django_filters.ChoiceFilter(
        label=_("Doel"),
        method="with_goal",
        choices=[("ja", _("Heeft een doel")), ("nee", _("Nog zonder doel"))],
        empty_label=_("Alle"),
        widget=RadioSelect,
    )
    live = django_filters.ChoiceFilter(
        label=_("Status"),
        choices=[(True, _("Op de site")), (False, _("Concept"))],
        empty_label=_("Alle"),
        widget=RadioSelect,
    )
    minutes_min = django_filters.NumberFilter("minutes", "gte", label=_("Minstens zoveel minuten"))
    minutes_max = django_filters.NumberFilter("minutes", "lte", label=_("Hoogstens zoveel minuten"))
    line = django_filters.MultipleChoiceFilter(label=_("Lijn"), choices=Line.choices, widget=CheckboxSelectMultiple)
    subjects = django_filters.ModelMultipleChoiceFilter(
        label=_("Onderwerpen"), queryset=Subject.objects.all(), widget=CheckboxSelectMultiple
    )
    # One site, steps without pages below them: these two would only be in the way.
    site = has_child_pages = None

    class Meta:
        model = StepPage
        fields: list[str] = []

    def with_goal(self, steps, name, value):
        """The steps with a goal, or those without."""
        return steps.exclude(goal="") if value == "ja" else steps.filter(goal="")


class StepIndexView(ExplorableIndexView):
    """The steps of a module; searching or filtering looks below it, or everywhere."""

    base_columns = [
        BULK,
        TITLE,
        NumberColumn("minutes", label=_("Minuten"), sort_key="minutes", width="8%"),
        BooleanColumn("goal", label=_("Doel"), accessor=lambda step: bool(step.goal), width="7%"),
        Column(
            "subjects",
            label=_("Onderwerpen"),
            accessor=lambda step: ", ".join(str(subject) for subject in step.subjects.all()),
            width="22%",
        ),
        UPDATED,
        STATUS,
    ]

    @cached_property
    def header_buttons(self):
        """Adds the way in for a Word file, for who may make a step here."""
        if not (isinstance(self.parent_page, ModulePage) and may_add_step(self.request.user, self.parent_page)):
            return super().header_buttons
        address = reverse("step_from_word", args=[self.parent_page.pk])
        return [*super().header_buttons, HeaderButton(_("Nieuwe stap uit Word"), url=address, icon_name="upload")]

    def annotate_queryset(self, pages):
        """With what the columns show."""
        return super().annotate_queryset(pages.prefetch_related("subjects"))


class NewModuleButton:
    """Mixin for the lists in which a teacher starts a module."""

    @cached_property
    def header_buttons(self):
        """Adds the button, for who may make a module here."""
        course_or_day = isinstance(self.parent_page, CoursePage | DayPage)
        if not (course_or_day and days_to_add_to(self.request.user, self.parent_page)):
            return super().header_buttons
        return [
            *super().header_buttons,
            HeaderButton(
                _("Nieuwe module met drie stappen"),
                url=reverse("new_module", args=[self.parent_page.pk]),
                icon_name="plus",
            ),
        ]


class ModuleIndexView(NewModuleButton, ExplorableIndexView):
    """The modules of a day."""


class DayIndexView(NewModuleButton, ExplorableIndexView):
    """The days of a course."""


# Named with their parents: Wagtail would look at each child type, and its own plain page counts as one everywhere.
LISTINGS = {
    StepPage: {
        "index_view_class": StepIndexView,
        "filterset_class": StepFilters,
        "parent_models": [ModulePage],
    },
    ModulePage: {"index_view_class": ModuleIndexView, "parent_models": [DayPage]},
    DayPage: {"index_view_class": DayIndexView, "parent_models": [CoursePage]},
}
