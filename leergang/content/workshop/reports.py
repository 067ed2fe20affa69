"""Two reports: what can be better in the text of all pages, and what nobody looked at for long."""

from dataclasses import dataclass

from django.core.exceptions import PermissionDenied
from django.urls import reverse
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from wagtail.admin.auth import user_has_any_page_permission
from wagtail.admin.ui.tables import Column, TitleColumn
from wagtail.admin.views.reports import ReportView

from .queries import every_flaw
from .stale import stale


@dataclass(frozen=True)
class FlawRow:
    """A flaw with the page it stands on."""

    title: str
    kind: str
    sentence: str
    where: str
    mend: str
    url: str


class ListReport(ReportView):
    """A report over a list that we make ourselves, for who may write pages."""

    is_searchable = False
    permission_policy = None
    headings: dict[str, object] = {}

    def setup(self, request, *args, **kwargs):
        """The columns of the screen are those of the spreadsheet."""
        super().setup(request, *args, **kwargs)
        self.list_export, self.export_headings = list(self.headings), self.headings

    def dispatch(self, request, *args, **kwargs):
        """Whoever may write no page has nothing to mend."""
        if not user_has_any_page_permission(request.user):
            raise PermissionDenied
        return super().dispatch(request, *args, **kwargs)

    @cached_property
    def columns(self):
        """The first leads to the editor."""
        (name, label), *others = self.headings.items()
        first = TitleColumn(name, label=label, get_url=lambda row: row.url)
        return [first, *(Column(name, label=label) for name, label in others)]


class FlawsView(ListReport):
    """What can be better, page by page, as the editor shows it too."""

    page_title = _("Wat kan beter")
    header_icon = "glasses"
    index_url_name, index_results_url_name = "flaws", "flaws_results"
    export_filename = "wat-kan-beter"
    headings = {
        "title": _("Pagina"),
        "kind": _("Soort"),
        "sentence": _("Wat"),
        "where": _("Waar"),
        "mend": _("Zo maak je het beter"),
    }
    no_results_message = _("We zien niets dat beter moet.")

    def get_queryset(self):
        """Every flaw of every page."""
        return [
            FlawRow(
                page.title,
                str(flaw.kind.label),
                flaw.sentence,
                flaw.where,
                flaw.mend,
                reverse("wagtailadmin_pages:edit", args=[page.pk]),
            )
            for page, flaw in every_flaw()
        ]


class StaleView(ListReport):
    """What nobody looked at for long."""

    page_title = _("Nakijken")
    header_icon = "time"
    index_url_name, index_results_url_name = "stale", "stale_results"
    export_filename = "nakijken"
    headings = {"title": _("Wat"), "kind": _("Soort"), "why": _("Waarom"), "since": _("Sinds")}
    no_results_message = _("Alles is het laatste jaar nagekeken.")

    def get_queryset(self):
        """The oldest first."""
        return stale()
