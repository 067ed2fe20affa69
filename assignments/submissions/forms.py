"""The form of an assignment, made from its questions. It judges what is handed in; a draft is stored as it is."""

from collections.abc import Iterable, Mapping

from django import forms
from django.utils.translation import gettext_lazy as _

from ..briefs.models import Question

NOT_YET = _("Schrijf hier nog iets, of leg uit waarom dit bij jou niet past. Daarna kun je inleveren.")
CHOOSE = _("Kies een van de antwoorden. Daarna kun je inleveren.")


class AssignmentForm(forms.Form):
    """What was asked; of a question that went from the assignment only the text is left."""

    error_css_class = "error"


def form_class(questions: Iterable[Question], body: Mapping[str, str]) -> type[AssignmentForm]:
    """A field for each question by its key, and for each text of which the question is gone: nothing typed is lost."""
    fields = {question.key: _field(question) for question in questions if question.key}
    gone = [key for key, text in body.items() if key not in fields and text]
    fields |= {key: _gone() for key in gone}
    return type("AssignmentForm", (AssignmentForm,), fields)


def _field(question):
    about = {"label": question.label, "help_text": question.help, "required": question.is_required}
    if question.options:
        choices = [("", _("Kies een antwoord")), *((option, option) for option in question.options)]
        return forms.ChoiceField(
            choices=choices, error_messages={"required": CHOOSE, "invalid_choice": CHOOSE}, **about
        )
    field = forms.CharField(widget=forms.Textarea, error_messages={"required": NOT_YET}, **about)
    field.example = question.example  # type: ignore[attr-defined]
    return field


def _gone():
    help_text = _("Deze vraag staat niet meer in de opdracht. Je tekst blijft van jou.")
    label = _("Wat je eerder schreef")
    return forms.CharField(label=label, help_text=help_text, required=False, widget=forms.Textarea)
