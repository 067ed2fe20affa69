"""Files as people send them, and as nobody should."""

from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile

from PIL import Image

PDF = b"%PDF-1.7\n1 0 obj <</Type /Catalog>> endobj\ntrailer <</Root 1 0 R>>\n%%EOF\n"
CORE = "<x><dc:creator>A. Vreemd</dc:creator><cp:lastModifiedBy>B. Vreemd</cp:lastModifiedBy></x>"
SOMEWHERE = {1: "N", 2: (52.0, 5.0, 1.0), 3: "E", 4: (4.0, 18.0, 2.0)}  # GPS, as a camera writes it
MAKE, ORIENTATION, GPS, TURNED = 0x010F, 0x0112, 0x8825, 6


def zipped(parts):
    made = BytesIO()
    with ZipFile(made, "w", ZIP_DEFLATED) as parcel:
        for name, content in parts.items():
            parcel.writestr(name, content)
    return made.getvalue()


def word(text="Een plan.", **parts):
    """A Word file with a paragraph for each line; `parts` by their file name, with __ for a slash."""
    body = "".join(f"<w:p><w:r><w:t>{line}</w:t></w:r></w:p>" for line in text.split("\n"))
    main = {"[Content_Types].xml": "<Types/>", "word/document.xml": f"<w:document><w:body>{body}</w:body></w:document>"}
    return zipped(main | {name.replace("__", "/") + ".xml": content for name, content in parts.items()})


def picture(kind="JPEG", size=(40, 20), colour="red", **how):
    made = BytesIO()
    Image.new("RGB", size, colour).save(made, kind, **how)
    return made.getvalue()


def photo(kind="JPEG"):
    """From a phone held upright: turned, with its maker and the place in it."""
    exif = Image.Exif()
    exif[MAKE], exif[ORIENTATION] = "Merkfoon", TURNED
    exif[GPS] = SOMEWHERE
    return picture(kind, exif=exif.tobytes())


def heic():
    """As an iPhone makes them."""
    return picture("HEIF", size=(64, 32), exif=_made_by("Merkfoon"))


def _made_by(name):
    exif = Image.Exif()
    exif[MAKE] = name
    return exif.tobytes()


def bomb():
    """A small file of which the pixels would fill the memory."""
    return picture("PNG", size=(30_000, 30_000), colour="white")
