"""Where Wagtail finds what the slices register. Keys stay unique within a course when steps are copied or moved."""

from wagtail import hooks

from leergang.content.course import settle_step_keys
from leergang.content.curating import menu  # noqa: F401
from leergang.content.importing import history  # noqa: F401


@hooks.register("after_copy_page")
def keys_of_a_copy(request, page, new_page):
    """The copies yield: answers hang from the keys of the originals."""
    settle_step_keys(new_page)


@hooks.register("after_move_page")
def keys_of_what_moved(request, page):
    """In another course the newcomers yield."""
    settle_step_keys(page)


@hooks.register("after_bulk_action")
def keys_of_all_that_moved(request, action_type, objects, action):
    """The same for several pages at once."""
    if action_type == "move":
        for page in objects:
            settle_step_keys(page)
