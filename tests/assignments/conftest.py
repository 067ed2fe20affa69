"""A kind of work that can be shared and written together, so that the spine is tested without any real one."""

import pytest
from django import forms
from django.urls import reverse
from django.utils import timezone

from assignments.work import kinds
from assignments.work.actions import save
from assignments.work.kinds import Kind
from assignments.work.models import Work


class EssayForm(forms.Form):
    """One question."""

    text = forms.CharField(label="Wat zie je?", widget=forms.Textarea)


ESSAY = Kind(
    "essay",
    "opstel",
    form=lambda work: EssayForm,
    find=lambda user, data, pk: Work(pk=pk, kind="essay", owner=user),
    url=lambda work: reverse("own_text", args=[work.pk]),
    is_shareable=True,
    is_joint=True,
)


@pytest.fixture
def essay_kind(monkeypatch):
    monkeypatch.setitem(kinds.KINDS, "essay", ESSAY)
    return ESSAY


@pytest.fixture
def essay(essay_kind, reader):
    """What the reader began to write."""
    made = save(work=Work(kind="essay", owner=reader), body={"text": "Een begin."}, revision=0, by=reader).work
    return Work.objects.get(pk=made.pk)


@pytest.fixture
def now():
    return timezone.now()
