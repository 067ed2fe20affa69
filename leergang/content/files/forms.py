"""How the admin asks for a file: whose it is, and whether it is what its name says."""

from pathlib import PurePath

from django.core.exceptions import ValidationError
from wagtail.admin.widgets import AdminPageChooser
from wagtail.documents.forms import BaseDocumentForm

from leergang.kit.file_kinds import fault_of


class HandoutForm(BaseDocumentForm):
    """Wagtail's own, with its page chooser; the bytes are looked at before they are kept."""

    class Meta:
        widgets = {**BaseDocumentForm.Meta.widgets, "page": AdminPageChooser()}

    def clean_file(self):
        """Refuses what no reader could open."""
        file = self.cleaned_data["file"]
        if "file" in self.changed_data and (fault := fault_of(file, PurePath(file.name).suffix)):
            raise ValidationError(fault)
        return file
