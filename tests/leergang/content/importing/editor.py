"""What a browser sends when someone saves a page in Wagtail's editor, where scripts make most of the form."""

from wagtail import blocks
from wagtail.contrib.typed_table_block.blocks import TypedTableBlock
from wagtail.test.utils.form_data import querydict_from_html


def form_of(answer) -> dict[str, str]:
    """The whole form of a page with a body, as it was sent to the browser."""
    fields = querydict_from_html(answer.content.decode(), form_id="page-edit-form").dict()
    page = answer.context["form"].instance
    block = page.body.stream_block
    return fields | dict(typed(block, block.get_form_state(page.body), "body"))


def typed(block, state, prefix):
    """The fields of a block, from what the editor's scripts are given."""
    if isinstance(block, blocks.StreamBlock | blocks.ListBlock):
        yield f"{prefix}-count", len(state)
        for number, item in enumerate(state):
            yield from _item(block, item, f"{prefix}-{number}", number)
    elif isinstance(block, blocks.StructBlock):
        for name, child in block.child_blocks.items():
            yield from typed(child, state[name], f"{prefix}-{name}")
    elif isinstance(block, TypedTableBlock):
        yield from _table(block, state, prefix)
    elif state is not False:
        yield prefix, _sent(state)


def _sent(state):
    """A tick, a choice out of a list, a chosen file, a number or words."""
    state = state[0] if isinstance(state, list) else state
    return "on" if state is True else state["id"] if isinstance(state, dict) else state or ""


def _item(block, item, prefix, number):
    child = block.child_blocks[item["type"]] if "type" in item else block.child_block
    marks = {"deleted": "", "order": number, "id": item["id"] or "", "type": item.get("type", "")}
    yield from ((f"{prefix}-{name}", value) for name, value in marks.items())
    yield from typed(child, item["value"], f"{prefix}-value")


def _table(block, state, prefix):
    yield from {
        f"{prefix}-caption": state["caption"],
        f"{prefix}-column-count": len(state["columns"]),
        f"{prefix}-row-count": len(state["rows"]),
    }.items()
    for at, column in enumerate(state["columns"]):
        marks = {"deleted": "", "order": at, "heading": column["heading"], "type": column["type"]}
        yield from ((f"{prefix}-column-{at}-{name}", value) for name, value in marks.items())
    for at, row in enumerate(state["rows"]):
        yield from {f"{prefix}-row-{at}-deleted": "", f"{prefix}-row-{at}-order": at}.items()
        for column, cell in enumerate(row["values"]):
            child = block.child_blocks[state["columns"][column]["type"]]
            yield from typed(child, cell, f"{prefix}-cell-{at}-{column}")
