"""What the style guide shows besides its own markup: colours, icons, and each block with sample values."""

import re

from django.conf import settings
from django.template.loader import render_to_string

from leergang.content.blocks import BodyBlock
from leergang.content.figures.register import FIGURES

COLOURS = [
    {"token": token, "use": use}
    for token, use in (
        ("paper", "papier"),
        ("paper-tint", "vlak"),
        ("paper-deep", "vlak, dieper"),
        ("ink", "inkt 16:1"),
        ("ink-soft", "inkt zacht 8,7:1"),
        ("edge", "rand veld 4,7:1"),
        ("rule", "lijn, versiering"),
        ("pen", "pen, actie 9,5:1"),
        ("pen-tint", "pen, heel licht"),
        ("teacher", "docent 8,4:1"),
        ("teacher-tint", "docent, heel licht"),
        ("marker", "marker, hier ben je"),
        ("margin-line", "kantlijn, versiering"),
        ("alert", "fout 8,4:1"),
        ("warn", "let op 8,4:1"),
    )
]

# Other states of a block than the one in its preview.
VARIANTS = {
    "heading": [{"text": "Een tussenkop", "level": "3", "key": "tussenkop"}],
    "figure": [{"name": name, "caption": "Een bijschrift van de schrijver."} for name in list(FIGURES)[1:]],
    "callout": [
        {"kind": "example", "title": "Een ambitie met een maat", "text": "<p>‘Elke mentor spreekt elk kind.’</p>"},
        {"kind": "remark", "title": "Tel je eigen tijd mee", "text": "<p>Reken op een uur per gesprek.</p>"},
    ],
}
# These show a drawing, because a sample cannot count on a picture or a file being there.
DRAWN = {name: f"blocks/samples/{name}.html" for name in ("image", "download", "video", "card")}


def icon_names():
    """The names in the sprite, as the icon tag takes them."""
    return re.findall(r'id="i-([a-z-]+)"', (settings.BASE_DIR / "static/icons/sprite.svg").read_text())


def block_samples():
    """Each block of a body, rendered: its Dutch label and its HTML."""
    return [
        {"label": block.label, "html": html}
        for name, block in BodyBlock().child_blocks.items()
        for html in _rendered(name, block)
    ]


def _rendered(name, block):
    if name in DRAWN:
        return [render_to_string(DRAWN[name])]
    values = [block.get_preview_value(), *map(block.to_python, VARIANTS.get(name, []))]
    return [block.render(value, {"anchor": f"{name}-{number}"}) for number, value in enumerate(values)]
