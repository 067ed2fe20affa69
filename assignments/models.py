"""Collects the slices' models for Django; nobody imports this file."""

from .attachments.models import *  # noqa: F403
from .briefs.models import *  # noqa: F403
from .cases.models import *  # noqa: F403
from .contracting.models import *  # noqa: F403
from .conversation.models import *  # noqa: F403
from .desk.models import *  # noqa: F403
from .feedback.models import *  # noqa: F403
from .outside.models import *  # noqa: F403
from .peerreview.models import *  # noqa: F403
from .phrases.models import *  # noqa: F403
from .rubrics.models import *  # noqa: F403
from .secondreading.models import *  # noqa: F403
from .submissions.models import *  # noqa: F403
from .together.models import *  # noqa: F403
from .work.models import *  # noqa: F403
