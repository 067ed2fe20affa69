"""What a person reads is Dutch, also where Django would make up a name."""

import importlib

import pytest
from django.apps import apps
from django.db.models import Choices

from tests.house.tree import PACKAGES, code, name

MODELS = [model for model in apps.get_models() if model._meta.app_label in PACKAGES]
# No screen shows these; the sentence of a change has its label in the editor.
INTERNAL = {"ContentChange", "Edition", "Findable", "Prose", "Publication", "Rendition", "Word"}
# The same word in both languages.
ALSO_DUTCH = {
    *["Plan", "Do", "Check", "Act", "Module", "Opening", "Team", "Checklist", "Instrument", "School", "code", "school"]
}


def test_every_choice_of_an_enum_has_a_label_of_its_own():
    for path in code():
        if path.name not in ("settings.py", "urls.py", "wsgi.py"):
            importlib.import_module(name(path).removesuffix(".py").removesuffix("/__init__").replace("/", "."))
    made_up = [
        f"{enum.__name__}.{member.name}"
        for enum in subclasses(Choices)
        if ours(enum)
        for member in enum
        if str(member.label) == member.name.replace("_", " ").title() and str(member.label) not in ALSO_DUTCH
    ]
    assert not made_up


def subclasses(kind):
    for child in kind.__subclasses__():
        yield child
        yield from subclasses(child)


def ours(kind):
    return kind.__module__.split(".")[0] in PACKAGES


@pytest.mark.parametrize("model", [m for m in MODELS if m.__name__ not in INTERNAL], ids=lambda model: model.__name__)
def test_every_field_of_ours_that_an_editor_sees_has_a_label_of_its_own(model):
    bases = [base for base in model.__mro__ if hasattr(base, "_meta") and not ours(base)]
    theirs = {field.name for base in bases for field in base._meta.get_fields()}
    seen = [f for f in model._meta.local_fields if f.editable and not f.auto_created and f.name not in theirs]
    links = {field.name for field in seen if field.remote_field and field.remote_field.parent_link}
    made_up = {f.name for f in seen if f.verbose_name == f.name.replace("_", " ")}
    assert not made_up - links - ALSO_DUTCH
