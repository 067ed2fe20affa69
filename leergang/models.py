"""Collects the slices' models for Django; nobody imports this file."""

from leergang.accounts.models import *  # noqa: F403
from leergang.clockwork.models import *  # noqa: F403
from leergang.content.models import *  # noqa: F403
from leergang.notices.models import *  # noqa: F403
