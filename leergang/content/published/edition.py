"""When content changes: one number, raised in the same transaction."""

import hashlib
from pathlib import Path

import django
import wagtail
from django.apps import apps
from django.db.models import F
from django.db.models.signals import m2m_changed, post_delete, post_migrate, post_save

from .models import Edition, Prose

ROOT = Path(__file__).resolve().parents[3]
# Everything of ours that makes the HTML that is kept; a test renders it and looks whether a template is missing here.
SOURCES = sorted(
    file
    for files in (
        "leergang/content/**/*.py",
        "assignments/briefs/*.py",
        "assignments/questions/*.py",
        "leergang/kit/drawing/**/*.py",
        "leergang/kit/fields.py",
        "leergang/templatetags/*.py",
        "leergang/kit/words/*.py",
        "leergang/kit/players.py",
        "leergang/kit/slots.py",
        "templates/blocks/**/*.html",
        "templates/components/drawing.html",
        "templates/assignments/rubrics/criteria.html",
        "templates/leergang/days.html",
        "templates/leergang/notes.html",
        "templates/leergang/validity.html",
        "templates/*/prose/**/*.html",
    )
    for file in ROOT.glob(files)
)
MADE_BY = [f"{django.__version__} {wagtail.__version__}".encode(), *(file.read_bytes() for file in SOURCES)]
BUILD = hashlib.sha256(b"".join(MADE_BY)).hexdigest()[:12]
# What saving a draft writes to the page itself, and what rendering writes to a file it had not measured yet.
DRAFT = {"latest_revision", "latest_revision_created_at", "draft_title", "has_unpublished_changes"}
# What is derived from the content, and what is told of it, shows in no page.
BESIDE = ("leergang.content.finding.", "leergang.content.changes.")
MEASURED = {"file_size", "file_hash"}


def stamp(number=None):
    """The edition as it is kept: a change of content and a change of what makes the HTML both make another."""
    return f"{BUILD}-{number or Edition.objects.get_or_create(pk=1)[0].number}"


def raise_edition(update_fields=None, **signal):
    """Makes all kept prose stale. Also to be called by hand after `QuerySet.update()` on content."""
    shows_nothing = update_fields is not None and not set(update_fields) - DRAFT - MEASURED
    if not shows_nothing and not Edition.objects.filter(pk=1).update(number=F("number") + 1):
        Edition.objects.get_or_create(pk=1)


def shown():
    """Every model whose rows can show in a page. Renditions and prose are made by rendering, so they do not count."""
    from wagtail.documents.models import AbstractDocument
    from wagtail.images.models import AbstractImage, AbstractRendition
    from wagtail.models import Collection, Locale, Page, Site

    kinds = (Page, AbstractImage, AbstractRendition, AbstractDocument, Collection, Locale, Site)
    # By module, not by app: a sign-in saves a user of the same app, and must not make all prose stale.
    models = {m for m in apps.get_models() if m.__module__.startswith("leergang.content.") or issubclass(m, kinds)}
    beside = {m for m in models if m.__module__.startswith(BESIDE)}
    return models - beside - {Edition, Prose}


def watch():
    """Listens to every change of content; called once when the project starts."""
    from wagtail.images.models import AbstractRendition

    for model in shown():
        if not issubclass(model, AbstractRendition):
            post_save.connect(raise_edition, sender=model)
        post_delete.connect(raise_edition, sender=model)
        for field in model._meta.many_to_many:
            m2m_changed.connect(raise_edition, sender=field.remote_field.through)
    post_migrate.connect(raise_edition, sender=apps.get_app_config("leergang"))  # data migrations send no signals
