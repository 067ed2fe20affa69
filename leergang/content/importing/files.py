"""Pictures and files of a folder, and the links between steps: do they exist, and may they come in?"""

from pathlib import Path

from django.conf import settings
from PIL import Image, UnidentifiedImageError

from .richtext import links

HANDOUTS = "bestanden"


def check_files(folder: Path, nodes: list) -> None:
    """Complains in each node about pictures, downloads and links that lead nowhere."""
    keys = {node.values["key"] for node in nodes if node.kind == "step"}
    for node in nodes:
        for block in node.blocks:
            if block.type in ("image", "download"):
                _check_file(folder, node.source, block)
            for kind, name in links(_text(block.value)):
                _check_link(folder, node.source, block.line, kind, name, keys)
        for kind, name in links(_text(node.values)):
            _check_link(folder, node.source, 1, kind, name, keys)


def linked_handouts(nodes: list) -> set[str]:
    """The names of all files that texts link to with `bestand:`."""
    texts = [_text(block.value) for node in nodes for block in node.blocks] + [_text(node.values) for node in nodes]
    return {name for text in texts for kind, name in links(text) if kind == "bestand"}


def _text(value):
    """All strings in a value, as one text in which links can be found."""
    if isinstance(value, dict):
        value = list(value.values())
    return " ".join(_text(item) for item in value) if isinstance(value, list) else str(value)


def _check_file(folder, source, block):
    path = (folder / block.value["file"]).resolve()
    allowed = settings.WAGTAILIMAGES_EXTENSIONS if block.type == "image" else settings.WAGTAILDOCS_EXTENSIONS
    if not path.is_relative_to(folder.resolve()) or not path.is_file():
        source.complain(block.line, f"het bestand ‘{block.value['file']}’ is er niet.")
    elif path.suffix.lower().lstrip(".") not in allowed:
        source.complain(block.line, f"‘{path.name}’ kan niet. Kies uit: {', '.join(allowed)}.")
    elif block.type == "image" and not _is_picture(path):
        source.complain(block.line, f"‘{path.name}’ is geen beeld dat we kunnen lezen.")


def _is_picture(path):
    try:
        with Image.open(path) as image:
            image.verify()
    except (UnidentifiedImageError, OSError, ValueError):
        return False
    return True


def _check_link(folder, source, line, kind, name, keys):
    if kind == "stap" and name not in keys:
        source.complain(line, f"de link ‘stap:{name}’ leidt nergens heen. Er is geen stap met die sleutel.")
    if kind == "bestand" and ("/" in name or not (folder / HANDOUTS / name).is_file()):
        source.complain(line, f"de link ‘bestand:{name}’ leidt nergens heen. Zet het bestand in {HANDOUTS}/.")
