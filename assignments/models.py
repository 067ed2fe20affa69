"""Collects the slices' models for Django; nobody imports this file."""

from .briefs.models import *  # noqa: F403
from .submissions.models import *  # noqa: F403
from .together.models import *  # noqa: F403
from .work.models import *  # noqa: F403
