"""Pictures as phones and cameras send them: looked at with care, and made into a copy that everybody can open."""

import struct
from io import BytesIO
from typing import IO

from PIL import Image, ImageOps, UnidentifiedImageError
from pillow_heif import register_heif_opener

MOST_PIXELS = 50_000_000  # what the largest phones make; a small file of huge measures is taken apart in memory
FORMATS = {"jpg": "JPEG", "png": "PNG", "webp": "WEBP", "heic": "HEIF"}
QUALITY = 85
BROKEN = (
    *(OSError, ValueError, SyntaxError, EOFError, TypeError, struct.error),
    *(UnidentifiedImageError, RuntimeError),
)

register_heif_opener(thumbnails=False)


class TooLarge(Exception):
    """A picture of more pixels than are taken apart."""


class Broken(Exception):
    """Not a picture of this kind, or not all of it."""


def copies(file: IO[bytes], kind: str, *sides: int) -> list[bytes]:
    """JPEGs of at most so many pixels on a side, the largest first: upright, and without what a camera wrote."""
    file.seek(0)
    try:
        image: Image.Image = Image.open(file, formats=[FORMATS[kind]])
        if image.width * image.height > MOST_PIXELS:
            raise TooLarge
        return [_copy(image, side) for side in sides]
    except Image.DecompressionBombError as bomb:
        raise TooLarge from bomb
    except BROKEN as broken:
        raise Broken from broken
    finally:
        file.seek(0)


def _copy(image, side):
    """The picture is made smaller in its place first, so that little of it is in memory."""
    image.thumbnail((side, side))
    upright = ImageOps.exif_transpose(image).convert("RGBA")
    bare = Image.new("RGB", upright.size, "white")  # of the old one nothing but its colours comes along
    bare.paste(upright, mask=upright)
    made = BytesIO()
    bare.save(made, "JPEG", quality=QUALITY, icc_profile=image.info.get("icc_profile"))
    return made.getvalue()
