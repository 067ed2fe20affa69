"""Taking the name of a writer out of the page that was made of their case card, also where it was kept."""

import json
from typing import Any

from django.utils.html import escape
from django.utils.translation import gettext as _
from wagtail.models import Revision

from leergang.content.finding.keeping import rebuild
from leergang.content.library import LibraryPage
from leergang.content.published.models import Prose

TEXTS = ("title", "draft_title", "good_for")


def forget_name(page: LibraryPage, name: str) -> None:
    """In the page as it is, as it was and as it is rendered; what an editor wrote around it stays."""
    for revision in Revision.objects.for_instance(page):
        Revision.objects.filter(pk=revision.pk).update(content=_without(revision.content, name))
    page.body = _without(list(page.body.get_prep_value()), name)
    for field in TEXTS:
        setattr(page, field, _without(getattr(page, field), name))
    page.save()
    Prose.objects.filter(page=page).delete()
    rebuild()  # search knows every word in use


def _without(value: Any, name: str) -> Any:
    """The same, with somebody in place of the name, however it was written down."""
    if isinstance(value, dict):
        return {key: _without(one, name) for key, one in value.items()}
    if isinstance(value, list):
        return [_without(one, name) for one in value]
    if not isinstance(value, str):
        return value
    for written in (name, escape(name), json.dumps(name)[1:-1], json.dumps(escape(name))[1:-1]):
        value = value.replace(written, str(_("een deelnemer")))
    return value
