"""The field of a question that is answered with files. They are sent by themselves, not with the form."""

from django import forms
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _

from ..work.models import Work
from .queries import files_at, said_of
from .rules import ACCEPT, MOST_OF_A_FILE

MISSING = _("Stuur hier een bestand op. Lukt dat niet, overleg dan met je docent.")


class FilesWidget(forms.Widget):
    """Gives what is stored, whatever a browser sends: nobody can name the file of another."""

    template_name = "django/forms/widgets/hidden.html"

    def __init__(self, work: Work, field: str):
        super().__init__()
        self.work, self.field = work, field

    @cached_property
    def files(self):
        """Asked once, and only when somebody wants to know."""
        return files_at(self.work, self.field)

    def value_from_datadict(self, data, files, name):
        """What a body says of them."""
        return said_of(self.files)

    def __deepcopy__(self, memo):
        return self


class FilesField(forms.Field):
    """Empty as long as nothing arrived."""

    default_error_messages = {"required": MISSING}
    accept, most = ACCEPT, MOST_OF_A_FILE

    def __init__(self, *, work: Work, key: str, **about):
        super().__init__(widget=FilesWidget(work, key), **about)

    def validate(self, value):
        """Whether there is one, where one is asked."""
        super().validate(value and value.get("files"))
