"""The form of a work made from questions. It judges what is handed in; a draft is stored as it is."""

from collections.abc import Iterable, Mapping
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from ..work.models import Work
from ..work.values import is_empty, text
from .base import Question
from .kinds import KINDS


class QuestionsForm(forms.Form):
    """What was asked; of a question that went from the assignment only what was written is left."""

    error_css_class = "error"
    rows_asked: Mapping[str, int] = {}  # of a table, by who wants more than there are


def form_class(questions: Iterable[Question], work: Work) -> type[QuestionsForm]:
    """A field for each question by its key, and for each text of which the question is gone: nothing typed is lost."""
    fields = {question.key: _field(question, work) for question in questions if question.key}
    fields |= {key: _gone(value) for key, value in work.body.items() if key not in fields and not is_empty(value)}
    made = type("QuestionsForm", (QuestionsForm,), fields)
    made.base_fields = Uncopied(made.base_fields)
    return made


class Uncopied(dict[str, forms.Field]):
    """Django copies the fields of a class for each form. One made for one work has one form, so need not be copied."""

    def __deepcopy__(self, memo):
        return self


def _field(question, work):
    field = KINDS[question.kind].field(question, work)
    field.question = question
    field.template = f"assignments/questions/{question.kind}.html"
    return field


class Kept(forms.Widget):
    """What has no field any more stays as it is, whatever a browser sends."""

    template_name = "django/forms/widgets/hidden.html"

    def __init__(self, value):
        super().__init__()
        self.value = value

    def value_from_datadict(self, data, files, name):
        """What was stored."""
        return self.value


def _gone(value):
    about: dict[str, Any] = {"label": _("Wat je eerder schreef"), "required": False}
    about["help_text"] = _("Deze vraag staat niet meer in de opdracht. Je tekst blijft van jou.")
    field: forms.Field
    if isinstance(value, Mapping):
        field = forms.Field(widget=Kept(value), **about)
        field.template, field.lines = "assignments/questions/gone.html", text(value)  # type: ignore[attr-defined]
        return field
    field = forms.CharField(widget=forms.Textarea, **about)
    field.template = "assignments/questions/open.html"  # type: ignore[attr-defined]
    return field
