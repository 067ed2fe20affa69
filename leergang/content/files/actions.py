"""What is done with files as files."""

from collections.abc import Iterator
from datetime import datetime
from pathlib import PurePath

from django.db.models import Model
from django.utils.translation import gettext as _

from leergang.content.media import Handout, Picture, Rendition
from leergang.kit.incoming.sweeping import is_time_to_sweep, sweep


def sweep_files() -> list[str]:
    """Removes files that no row knows, and says which.

    Only in the folders of pictures, their copies and handouts, and only what nobody touched for a day.
    """
    return [name for model in (Picture, Rendition, Handout) for name in _sweep(model)]


def sweep_at_night(now: datetime) -> list[str]:
    """Sweeps when nobody notices."""
    swept = sweep_files() if is_time_to_sweep(now) else []
    return [_("bestand zonder eigenaar weggehaald: %s") % name for name in swept]


def _sweep(model: type[Model]) -> Iterator[str]:
    field = model._meta.get_field("file")
    folder = PurePath(field.generate_filename(model(), "een naam")).parent
    yield from sweep(field.storage, str(folder), lambda: set(model.objects.values_list("file", flat=True)))
