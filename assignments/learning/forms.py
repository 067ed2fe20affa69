"""What a learning question asks; from the last day on also what came of it."""

from django import forms
from django.utils.translation import gettext_lazy as _

from .rules import OUTCOMES


class QuestionForm(forms.Form):
    """Before the course and on the way: the question."""

    question = forms.CharField(
        label=_("Jouw leervraag"),
        help_text=_("Wat wil je na de laatste dag kunnen, weten of durven? Eén of twee zinnen is genoeg."),
        widget=forms.Textarea(attrs={"rows": 4}),
        error_messages={"required": _("Schrijf eerst je vraag. Daarna kun je hem delen.")},
    )


class LookingBackForm(QuestionForm):
    """At the end: what came of it, and a few words."""

    outcome = forms.ChoiceField(label=_("Is je vraag beantwoord?"), choices=OUTCOMES, required=False)
    words = forms.CharField(
        label=_("Wat je erover wilt zeggen"),
        help_text=_("Waar zit het antwoord in, of wat is nog open?"),
        widget=forms.Textarea(attrs={"rows": 4}),
        required=False,
    )
