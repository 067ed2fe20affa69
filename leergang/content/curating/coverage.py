"""Which subject has nothing yet: a report with a row for each subject and a column for each kind."""

from django.db.models import Count
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from wagtail.admin.ui.tables import Column
from wagtail.admin.views.reports import ReportView

from leergang.content.course import StepPage
from leergang.content.library import LibraryPage
from leergang.content.reference.models import DialogueCard, Standard, Term
from leergang.content.reference.vocabulary import Subject

KINDS = {
    "number_of_steps": (_("Stappen"), StepPage),
    "number_of_items": (_("Bibliotheek"), LibraryPage),
    "number_of_cards": (_("Kaarten"), DialogueCard),
    "number_of_terms": (_("Begrippen"), Term),
    "number_of_standards": (_("Standaarden"), Standard),
}
HEATS = (0, 1, 3, 10)  # from how many on a cell is one tint darker


def coverage() -> list[Subject]:
    """The subjects, each with how many live things of each kind it has; one query more for each kind."""
    subjects = list(Subject.objects.all())
    for name, (_label, model) in KINDS.items():
        counts = dict(
            model.subjects.through.objects.filter(**{f"{model._meta.model_name}__live": True})
            .values_list("subject")
            .annotate(number=Count("pk"))
        )
        for subject in subjects:
            setattr(subject, name, counts.get(subject.pk, 0))
    return subjects


def heat(number: int) -> int:
    """0 for nothing, and up to 3."""
    return sum(number >= least for least in HEATS[1:])


class HeatColumn(Column):
    """A number on a tint; nothing is said in words."""

    cell_template_name = "leergang/beheer/heat_cell.html"

    def get_cell_context_data(self, instance, parent_context):
        """Adds the tint."""
        context = super().get_cell_context_data(instance, parent_context)
        return context | {"number": self.get_value(instance), "heat": heat(self.get_value(instance))}


class CoverageView(ReportView):
    """The report itself."""

    page_title = _("Per onderwerp")
    header_icon = "tag"
    index_url_name = "coverage"
    index_results_url_name = "coverage_results"
    is_searchable = False
    list_export = ["name", *KINDS]
    export_headings = {"name": _("Onderwerp"), **{name: label for name, (label, _model) in KINDS.items()}}
    permission_policy = None

    def get_queryset(self):
        """All subjects."""
        return Subject.objects.all()

    def decorate_paginated_queryset(self, object_list):
        """With their counts, for a spreadsheet."""
        return coverage()

    def get_table(self, object_list, **kwargs):
        """The same on the screen."""
        return super().get_table(coverage(), **kwargs)

    @cached_property
    def columns(self):
        """A column for each kind."""
        return [
            Column("name", label=_("Onderwerp")),
            *(HeatColumn(name, label=label, accessor=name) for name, (label, _model) in KINDS.items()),
        ]
