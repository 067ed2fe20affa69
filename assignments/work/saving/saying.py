"""What a page needs to know to go on writing from what is stored."""

import json
from typing import Any

from ..merging.fields import marks
from ..models import Work
from ..values import inputs


def base_of(work: Work) -> str:
    """From which text somebody writes, as a page sends it back."""
    return json.dumps(marks(work.body))


def stands(work: Work) -> dict[str, Any]:
    """The work as it is stored."""
    return {"work": str(work.pk), "revision": work.revision, "body": inputs(work.body), "base": base_of(work)}
