"""What an answer and a note ask. What is typed is stored as it is; nothing here refuses it."""

from django import forms
from django.utils.translation import gettext_lazy as _


class AnswerForm(forms.Form):
    """An answer to a question in the text."""

    text = forms.CharField(label=_("Jouw antwoord"), required=False, widget=forms.Textarea)


class NoteForm(forms.Form):
    """A note in the margin, with the first words of the paragraph beside which it stands."""

    text = forms.CharField(label=_("Jouw notitie"), required=False, widget=forms.Textarea)
    beside = forms.CharField(required=False, widget=forms.HiddenInput)
