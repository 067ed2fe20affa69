"""The forms of a new module and of a step from a Word file."""

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from leergang.content.importing.word.draft import read_word
from leergang.content.importing.word.parcel import Refused
from leergang.content.reference.vocabulary import Line, Subject

from .actions import Order

STEPS = 3


class NewModuleForm(forms.Form):
    """Where it comes, what it is called, and its steps."""

    day = forms.ModelChoiceField(queryset=None, label=_("Dag"), empty_label=None)
    title = forms.CharField(label=_("Titel van de module"), max_length=255)

    def __init__(self, *args, days, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["day"].queryset = days
        for number in range(1, STEPS + 1):
            self.fields[f"step_{number}"] = forms.CharField(
                label=_("Titel van stap %(number)s") % {"number": number}, max_length=255
            )
        self.fields["subjects"] = forms.ModelMultipleChoiceField(
            Subject.objects.all(),
            required=False,
            widget=forms.CheckboxSelectMultiple,
            label=_("Onderwerpen"),
            help_text=_("Zo vinden lezers de stappen. Je kunt het later per stap anders kiezen."),
        )
        self.fields["line"] = forms.ChoiceField(
            choices=[("", _("Kies later")), *Line.choices], required=False, label=_("Lijn")
        )
        self.fields["word"] = WordField(
            required=False,
            label=_("Word-bestand voor stap 1"),
            help_text=_("Heb je de tekst al in Word? Dan staat die straks in stap 1. Laat het anders leeg."),
        )
        self.fields["title"].help_text = _("Waar de module over gaat. Je kunt alle titels later nog veranderen.")

    def steps(self):
        """The titles in order."""
        return [self.cleaned_data[f"step_{number}"] for number in range(1, STEPS + 1)]

    def order(self):
        """Where in the vocabulary the steps stand."""
        return Order(tuple(self.cleaned_data["subjects"]), self.cleaned_data["line"])


class WordField(forms.FileField):
    """Takes a Word file and gives the draft in it."""

    widget = forms.FileInput(attrs={"accept": ".docx"})

    def __init__(self, **kwargs):
        super().__init__(allow_empty_file=True, **kwargs)  # what is wrong with an empty one is said with the rest

    def clean(self, data, initial=None):
        """Reads it; why it cannot be read is a fault of this field."""
        file = super().clean(data, initial)
        try:
            return read_word(file.file, file.name) if file else None
        except Refused as refused:
            raise ValidationError(str(refused)) from refused


class ModuleChoice(forms.ModelChoiceField):
    """Modules, each with the day it belongs to."""

    def label_from_instance(self, module):
        """The day, then the module."""
        return f"{module.day_title}: {module}"


class WordForm(forms.Form):
    """Which file, and in which module its step comes."""

    word = WordField(
        label=_("Word-bestand"),
        help_text=_("Een bestand dat op .docx eindigt, hoogstens 20 MB. Het bestand zelf bewaren we niet."),
    )
    module = ModuleChoice(queryset=None, label=_("Module"), empty_label=_("Kies een module"))

    def __init__(self, *args, modules, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["module"].queryset = modules
