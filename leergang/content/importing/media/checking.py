"""What the texts of a folder refer to: steps, cards, pictures and files. Do they exist, and may they come in?"""

import warnings
from collections.abc import Callable, Iterable
from functools import partial
from pathlib import Path

from django.conf import settings
from PIL import Image

from leergang.kit.file_kinds import fault_of

from ..text.source import Source, inside

MOST_PIXELS = settings.WAGTAILIMAGES_MAX_IMAGE_PIXELS
OVERVIEWS = {"leergang", "bibliotheek"}  # pages of every site, which no folder has
FORMATS = {"jpg": "JPEG", "jpeg": "JPEG", "png": "PNG", "webp": "WEBP"}


def check_uses(folder: Path, sources: Iterable[Source], names: dict[str, set[str]]) -> None:
    """Complains in each source about links, cards, pictures and files that lead nowhere or may not come in."""
    unread = "" in names["stap"]  # a step may be in a text that could not be read: one fault, not two
    told: dict[tuple[str, str], str | None] = {}
    judges: dict[str, Callable[[str], str | None]] = {
        "stap": lambda key: None if unread or key in names["stap"] else f"er is geen stap met de sleutel ‘{key}’.",
        "pagina": lambda name: None if name in names["pagina"] else f"er is geen tekst ‘{name}’ in de map.",
        "kaart": lambda key: (
            None if key in names["kaart"] else f"er is geen kaart met de sleutel ‘{key}’ in kaarten.md."
        ),
        "beeld": partial(_fault_of_picture, folder),
        "bestand": partial(_fault_of_handout, folder),
    }
    for source in sources:
        for use in source.uses:
            if (use.kind, use.name) not in told:
                told[use.kind, use.name] = judges[use.kind](use.name)
            if fault := told[use.kind, use.name]:
                source.complain(use.line, fault)


def _fault_of_file(folder, extensions, name):
    path = inside(folder, name)
    if path is None:
        return f"het bestand ‘{name}’ is er niet. Zet het in de map van de leergang."
    if path.suffix.lower().lstrip(".") not in extensions:
        return f"‘{name}’ kan niet. Kies uit: {', '.join(extensions)}."
    if not 0 < path.stat().st_size <= settings.WAGTAILIMAGES_MAX_UPLOAD_SIZE:
        return f"‘{name}’ is leeg, of groter dan {settings.WAGTAILIMAGES_MAX_UPLOAD_SIZE >> 20} MB."
    return None


def _fault_of_handout(folder, name):
    if fault := _fault_of_file(folder, settings.WAGTAILDOCS_EXTENSIONS, name):
        return fault
    with (folder / name).open("rb") as opened:
        return (fault := fault_of(opened, Path(name).suffix)) and f"‘{name}’: {fault}"


def _fault_of_picture(folder, name):
    if fault := _fault_of_file(folder, settings.WAGTAILIMAGES_EXTENSIONS, name):
        return fault
    path = folder / name
    wanted = FORMATS[path.suffix.lower().lstrip(".")]
    try:
        with warnings.catch_warnings(action="error", category=Image.DecompressionBombWarning):
            _load(path, wanted)
    except (Image.DecompressionBombError, Image.DecompressionBombWarning):
        return f"‘{name}’ is te groot. Maak het beeld kleiner dan {MOST_PIXELS // 1_000_000} miljoen pixels."
    except Exception:  # Pillow's readers raise nearly anything for a broken file
        return f"‘{name}’ is geen beeld dat we kunnen lezen. Bewaar het opnieuw als {wanted}."
    return None


def _load(path, format):
    with Image.open(path, formats=[format]) as image:
        if image.width * image.height > MOST_PIXELS:
            raise Image.DecompressionBombError
        image.load()
