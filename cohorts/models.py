"""Collects the slices' models for Django; nobody imports this file."""

from .agenda.models import *  # noqa: F403
from .attendance.models import *  # noqa: F403
from .calendar.models import *  # noqa: F403
from .enrolment.models import *  # noqa: F403
from .invitations.models import *  # noqa: F403
from .progress.models import *  # noqa: F403
from .questions.models import *  # noqa: F403
from .registration.models import *  # noqa: F403
from .schedule.models import *  # noqa: F403
from .schools.models import *  # noqa: F403
