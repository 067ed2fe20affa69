"""Keys: the names by which people's answers, notes and positions find a place in a text again.

A key is made once, from the id of its block, and survives editing, moving and importing: while a block lives, its key
never changes, whatever a form says. Wagtail's "duplicate" copies a block with its key but gives it an id of its own:
so the block that had the key before keeps it and the copy gets another.
"""

import json
from collections.abc import Iterable, Iterator

from django.db import models
from django.utils.text import slugify
from django.utils.translation import gettext_lazy as _
from wagtail import blocks

from leergang.kit.slots import contributions

KEYED = {
    "heading": "kop",
    "self_check": "zelftoets",
    "prompt": "vraag",
    "open": "vraag",
    "choice": "vraag",
    "grid": "vraag",
    "link": "vraag",
    "file": "vraag",
    "criterion": "criterium",
}
LONGEST = 60
# A key is also the id of its place in the page, and these are taken by the page around it.
RESERVED = frozenset({"inhoud", "leergangen", "omgeving", "op-deze-pagina", "titel"})


class KeyBlock(blocks.CharBlock):
    """A key in the form of its block: there for who looks for it, typed by nobody, and sent along when it is saved."""

    def __init__(self, **kwargs):
        super().__init__(**{"required": False, "search_index": False, "label": _("Sleutel"), **kwargs})
        self.field.help_text = _("Gaat vanzelf. Antwoorden en notities van deelnemers hangen aan deze sleutel.")
        self.field.widget.attrs["readonly"] = True


def behind_the_cog(*names: str) -> blocks.BlockGroup:
    """The form of a keyed block: these fields, and its key among the settings that are folded away."""
    return blocks.BlockGroup(children=[*names], settings=["key"])


class KeepsKeys(models.Model):
    """Mixin for pages with a body: each keyed block in it has a key of its own as soon as it is saved, draft or not."""

    class Meta:
        abstract = True

    def clean(self):
        """Gives the keys. The page's form calls this for every save, an autosave too."""
        super().clean()
        self.body = settle_keys(self.body.get_prep_value(), stored_body(self))  # type: ignore[has-type]


def stored_body(page, field: str = "body") -> list[dict]:
    """The body, or another field of blocks, as an editor last saved it, draft or published; empty for a new page."""
    if not page.pk:
        return []
    latest = page.get_latest_revision()
    if latest:
        return json.loads(latest.content.get(field) or "[]")
    return list(getattr(type(page).objects.get(pk=page.pk), field).raw_data)


def keyed_blocks(raw: list[dict]) -> Iterator[dict]:
    """The blocks of a stored body that carry a key, as `{"type", "value", "id"}`."""
    return (block for block in raw if block["type"] in KEYED)


def settle_keys(raw: list[dict], before: list[dict]) -> list[dict]:
    """The same body in which every heading, prompt and self-check has a key of its own.

    `before` is the body as it was last stored: a block that had a key there keeps it, and has the first claim to it.
    """
    held = {block.get("id"): tidy(block["value"].get("key")) for block in keyed_blocks(before)}
    blocks = list(keyed_blocks(raw))
    taken = set(RESERVED)
    for block in sorted(blocks, key=lambda block: not held.get(block.get("id"))):
        block["value"]["key"] = _free(block, held.get(block.get("id")) or tidy(block["value"].get("key")), taken)
        taken.add(block["value"]["key"])
    return raw


def tidy(key: str | None, longest: int = LONGEST) -> str:
    """A key as it may be: lower-case letters and digits, with single dashes between them."""
    return "-".join(filter(None, slugify(key or "").replace("_", "-").split("-")))[:longest].strip("-")


def _free(block, wish, taken):
    made = f"{KEYED[block['type']]}-{(block.get('id') or '')[:8]}"
    numbered = (f"{made}-{number}" for number in range(2, len(taken) + 3))
    return next(name for name in (wish, made, *numbered) if name and name not in taken)


def kept_under(page, keys: Iterable[str]) -> dict[str, str]:
    """What people would lose with each of these keys, in words; asked of whoever registered for it.

    A contributor to the slot gets the page and the keys, and answers with words for the keys it keeps something under.
    """
    kept: dict[str, list[str]] = {}
    for answer in contributions("kept_under_keys", page, set(keys)):
        for key, what in answer.items():
            kept.setdefault(key, []).append(what)
    return {key: ", ".join(found) for key, found in kept.items()}
