"""The page editor: Wagtail's own, with our checks in its panel of checks, made new at each save."""

from django.utils.functional import cached_property
from wagtail.admin.ui.side_panels import ChecksSidePanel
from wagtail.admin.views.pages.create import CreateView
from wagtail.admin.views.pages.edit import EditView
from wagtail.admin.views.pages.workflow import WorkflowActionView
from wagtail.admin.viewsets.pages import PageViewSet

from .losing.asking import nothing_is_lost_by_publishing
from .queries import checked, flaws_of

APPROVE = "approve"


class Checks(ChecksSidePanel):
    """Wagtail checks how the page comes out, this what the text says; one panel shows both."""

    template_name = "leergang/beheer/checks.html"

    class SidePanelToggle(ChecksSidePanel.SidePanelToggle):
        """With a number of its own for the text, as Wagtail's script writes over the other."""

        template_name = "leergang/beheer/checks_toggle.html"

        def get_context_data(self, parent_context):
            """Adds the flaws."""
            return super().get_context_data(parent_context) | {"flaws": parent_context.get("flaws")}

    def get_context_data(self, parent_context):
        """Adds the flaws that the view found."""
        return super().get_context_data(parent_context) | {"flaws": parent_context.get("flaws")}


class ChecksText:
    """Mixin for the two views of the editor."""

    def get_side_panels(self):
        """Wagtail's own, of which one is ours."""
        panels = super().get_side_panels()
        panels[:] = [Checks(self.page, self.request) if type(panel) is ChecksSidePanel else panel for panel in panels]
        return panels

    def get_context_data(self, **kwargs):
        """Adds what can be better."""
        return super().get_context_data(**kwargs) | {"flaws": self.flaws}


class CheckingCreateView(ChecksText, CreateView):
    """A new page: nothing is said before there is something."""

    flaws = ()


class CheckingEditView(ChecksText, EditView):
    """A page that exists. What an autosave sends back has the new flaws in it."""

    partials_template_name = "leergang/beheer/edit_partials.html"

    @cached_property
    def flaws(self):
        """What can be better in what the editor holds now."""
        published = self.real_page_record if self.real_page_record.live else None
        return flaws_of(self.page.specific, published=published and published.specific)

    def perform_workflow_action(self):
        """Approving publishes, so it asks the same first; what cannot be published is kept as a draft."""
        if self.workflow_action == APPROVE:
            draft = self.form.save(commit=False)
            if self.run_hook("before_publish_page", self.request, draft):
                return self.save_action()
        return super().perform_workflow_action()


class AskingWorkflowActionView(WorkflowActionView):
    """Approving from elsewhere than the editor: it asks the same."""

    def post(self, request, *args, **kwargs):
        """What cannot be published waits on."""
        draft = self.object.get_latest_revision_as_object()
        if self.action_name == APPROVE and (refused := nothing_is_lost_by_publishing(request, draft)):
            return refused
        return super().post(request, *args, **kwargs)


class CheckedPages(PageViewSet):
    """The editor of the page types that hold text."""

    add_view_class = CheckingCreateView
    edit_view_class = CheckingEditView
    workflow_action_view_class = AskingWorkflowActionView


def viewsets(listings):
    """One for each page type; `listings` says which has a list of its own."""
    return [
        type(f"{model.__name__}ViewSet", (CheckedPages,), {"model": model, **listings.get(model, {})})()
        for model in checked()
    ]
