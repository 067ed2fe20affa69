"""One Word file as the draft of a step: what it says, its pictures, and what could not come along."""

import warnings
from dataclasses import dataclass
from io import BytesIO
from pathlib import PurePath
from typing import IO, Any

from django.conf import settings
from django.utils.translation import gettext as _
from PIL import Image

from .layout import LONGEST_TITLE, Layout
from .losses import in_words, losses_in
from .parcel import Refused, inspect
from .reading import read

MOST_PIXELS = settings.WAGTAILIMAGES_MAX_IMAGE_PIXELS
MOST_PICTURES, MOST_PIXELS_IN_ALL = 50, 3 * MOST_PIXELS
EXTENSIONS = {"JPEG": "jpg", "PNG": "png", "WEBP": "webp"}
SPACES = str.maketrans("-_", "  ")


@dataclass(frozen=True)
class Draft:
    """A step to be: `pictures` holds each picture of the blocks by its number, with a name for it."""

    title: str
    blocks: list[dict[str, Any]]
    pictures: dict[int, tuple[str, bytes]]
    losses: list[str]


def read_word(file: IO[bytes], name: str) -> Draft:
    """Reads the file; raises Refused, and then nothing was kept anywhere."""
    parcel = inspect(file, name)
    losses = losses_in(parcel.names) | ({"margin"} if parcel.has_margin_text else set())
    reading = read(file)
    layout = Layout(losses)
    layout.add(reading.tree)
    title = layout.settle(_title_of(name))
    pictures, blocks = _pictures(reading.pictures, title, losses), []
    for block in layout.blocks:
        if block["type"] != "image" or block["value"]["image"] in pictures:
            blocks.append(block)
    if not blocks:
        raise Refused(_("In dit bestand staat geen tekst die we kunnen lezen. Heb je het goede bestand gekozen?"))
    return Draft(title, blocks, pictures, in_words(losses))


def _title_of(name):
    return " ".join(PurePath(name).stem.translate(SPACES).split()).capitalize()[:LONGEST_TITLE] or _("Nieuwe stap")


def _pictures(found, title, losses):
    if len(found) > MOST_PICTURES:
        raise Refused(
            _("Er staan meer dan %(most)s beelden in dit bestand. Verdeel de tekst over meer bestanden.")
            % {"most": MOST_PICTURES}
        )
    pictures = {}
    kinds = _kinds(set(found) - {None})
    for number, data in enumerate(found):
        if data is None:
            losses.add("outside")
        elif kind := kinds[data]:
            pictures[number] = (f"{title[:200]}, {_('beeld')} {number + 1}.{EXTENSIONS[kind]}", data)
        else:
            losses.add("unknown_picture")
    return pictures


def _kinds(different):
    """The format of each picture that is whole, None for what we cannot read; all together they are not too large."""
    kinds, pixels = {}, 0
    for data in different:
        kinds[data], more = _look(data)
        pixels += more
        if pixels > MOST_PIXELS_IN_ALL:
            raise _too_many_pixels(MOST_PIXELS_IN_ALL, _("De beelden in dit bestand zijn samen te groot."))
    return kinds


def _look(data):
    try:
        with (
            warnings.catch_warnings(action="ignore", category=Image.DecompressionBombWarning),
            Image.open(BytesIO(data), formats=list(EXTENSIONS)) as image,
        ):
            if image.width * image.height > MOST_PIXELS:
                raise Image.DecompressionBombError
            image.load()
            return image.format, image.width * image.height
    except Image.DecompressionBombError as error:
        raise _too_many_pixels(MOST_PIXELS, _("Een beeld in dit bestand is te groot.")) from error
    except Exception:  # Pillow's readers raise nearly anything for a broken file
        return None, 0


def _too_many_pixels(most, what):
    mend = _("Maak het in Word kleiner, tot %(most)s miljoen pixels.") % {"most": most // 1_000_000}
    return Refused(f"{what} {mend}")
