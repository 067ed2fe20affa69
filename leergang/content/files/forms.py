"""How the admin asks whose a file is."""

from wagtail.admin.widgets import AdminPageChooser
from wagtail.documents.forms import BaseDocumentForm


class HandoutForm(BaseDocumentForm):
    """Wagtail's own, with its page chooser in place of a list of all pages."""

    class Meta:
        widgets = {**BaseDocumentForm.Meta.widgets, "page": AdminPageChooser()}
