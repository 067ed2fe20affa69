"""The text of a Word file as a tree of HTML, with its pictures beside it."""

import logging
from dataclasses import dataclass
from typing import IO
from xml.etree import ElementTree

from .parcel import broken

logger = logging.getLogger(__name__)
# Word keeps English names for its own styles, other programs write what a Dutch reader sees.
STYLES = """
p[style-name='Title'] => p.title:fresh
p[style-name='Titel'] => p.title:fresh
p[style-name='caption'] => p.caption:fresh
p[style-name='Bijschrift'] => p.caption:fresh
p[style-name^='toc '] => p.contents:fresh
p[style-name^='TOC'] => p.contents:fresh
p[style-name^='Inhopg'] => p.contents:fresh
p[style-name='Kop 1'] => h1:fresh
p[style-name='Kop 2'] => h2:fresh
p[style-name='Kop 3'] => h3:fresh
p[style-name='Kop 4'] => h4:fresh
p[style-name='Kop 5'] => h5:fresh
p[style-name='Kop 6'] => h6:fresh
p[style-name='List Bullet 2'] => ul|ol > li > ul > li:fresh
p[style-name='List Bullet 3'] => ul|ol > li > ul|ol > li > ul > li:fresh
p[style-name='List Number 2'] => ul|ol > li > ol > li:fresh
p[style-name='List Number 3'] => ul|ol > li > ul|ol > li > ol > li:fresh
r[style-name='Emphasis'] => em
r[style-name='Nadruk'] => em
r[style-name='Zwaar'] => strong
"""


@dataclass(frozen=True)
class Reading:
    """The tree; `<img src="0">` is the first of the pictures, and None is one that is not in the file."""

    tree: ElementTree.Element
    pictures: list[bytes | None]


def read(file: IO[bytes]) -> Reading:
    """Reads what `inspect` let through; raises Refused when it cannot be read after all."""
    import mammoth  # here, so that only who reads a Word file pays for it

    pictures: list[bytes | None] = []
    try:
        made = mammoth.convert_to_html(
            file,
            style_map=STYLES,
            include_embedded_style_map=False,  # of the file's maker, who does not decide what we make of it
            convert_image=mammoth.images.img_element(lambda image: {"src": _keep(image, pictures)}),
        )
        return Reading(ElementTree.fromstring(f"<body>{made.value}</body>"), pictures)  # noqa: S314 - mammoth wrote it
    except Exception as error:  # its readers raise nearly anything for a broken file
        logger.warning("A Word file could not be read: %r", error)
        raise broken() from error


def _keep(image, pictures):
    try:
        with image.open() as opened:
            pictures.append(opened.read())
    except (KeyError, ValueError):  # not in the file: elsewhere, or gone
        pictures.append(None)
    return str(len(pictures) - 1)
