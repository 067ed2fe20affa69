"""Keys: the names by which people's answers, notes and positions find a place in a text again.

A key is made once, from the id of its block, and survives editing, moving and importing. Wagtail's "duplicate"
copies a block with its key: then the block that had the key before keeps it and the copy gets its own.
"""

from collections.abc import Iterator

from django.utils.text import slugify

KEYED = {"heading": "kop", "self_check": "zelftoets", "prompt": "vraag"}


def keyed_blocks(raw: list[dict]) -> Iterator[dict]:
    """The blocks of a stored body that carry a key, as `{"type", "value", "id"}`."""
    return (block for block in raw if block["type"] in KEYED)


def settle_keys(raw: list[dict], before: list[dict]) -> list[dict]:
    """The same body in which every heading, prompt and self-check has a key of its own.

    `before` is the body as it was last stored: whoever held a key there has the first claim to it.
    """
    held = {block.get("id"): block["value"].get("key") for block in keyed_blocks(before)}
    blocks = list(keyed_blocks(raw))
    holders = [block for block in blocks if block["value"].get("key") and held.get(block.get("id")) == _key(block)]
    taken: set[str] = set()
    for block in holders + [block for block in blocks if block not in holders]:
        block["value"]["key"] = _free(block, taken)
        taken.add(block["value"]["key"])
    return raw


def _key(block):
    return slugify(block["value"].get("key") or "")[:60]


def _free(block, taken):
    key = _key(block)
    if key and key not in taken:
        return key
    made = f"{KEYED[block['type']]}-{(block.get('id') or '')[:8]}"
    numbers = (f"{made}-{number}" for number in range(2, len(taken) + 3))
    return made if made not in taken else next(name for name in numbers if name not in taken)
