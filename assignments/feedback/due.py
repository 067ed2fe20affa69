"""What happens to feedback by itself: when the ten minutes are over, its writers hear that it is there."""

import re
from datetime import datetime

from django.db import transaction
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from leergang.notices.actions import notify
from leergang.notices.models import Kind

from .models import Feedback

AT_A_TIME = 500
FIRST_SENTENCE = re.compile(r".+?[.?](?=\s|$)|.+", re.DOTALL)
LONGEST = 200


def tell_what_was_released(now: datetime) -> list[str]:
    """Once to each writer; told twice or by two processes at once, it counts once."""
    waiting = Feedback.objects.released(now).filter(told_at=None).order_by("pk")
    numbers = list(waiting.values_list("pk", flat=True)[:AT_A_TIME])
    count = sum(_tell(pk, now) for pk in numbers)
    told = ngettext("%s keer feedback vrijgegeven.", "%s keer feedback vrijgegeven.", count)
    return [told % count] if count else []


@transaction.atomic
def _tell(pk, now) -> bool:
    rows = Feedback.objects.select_for_update(of=("self",)).released(now).filter(pk=pk, told_at=None)
    feedback = rows.select_related("version__work__owner", "by").first()
    if feedback is None:
        return False
    work = feedback.version.work
    named = {"who": feedback.by or _("Een docent"), "number": feedback.version.number, "what": feedback.version.title}
    text = _("%(who)s gaf feedback op versie %(number)s van ‘%(what)s’.") % named
    about = {"about": f"cohort-{work.cohort_id}", "address": reverse("own_work", args=[work.pk])}
    said = " ".join(filter(None, [text, first_sentence(feedback.text)]))
    for writer in [work.owner, *(one.user for one in work.authors.select_related("user"))]:
        notify(to=writer, kind=Kind.FEEDBACK, text=said, key=f"feedback-{feedback.pk}", now=now, **about)
    Feedback.objects.filter(pk=feedback.pk).update(told_at=now)
    return True


def first_sentence(text: str) -> str:
    """What a mail and the start page say of it: the first sentence, or as much of it as fits."""
    found = FIRST_SENTENCE.match(" ".join(text.split()))
    said = found[0] if found else ""
    return said if len(said) <= LONGEST else f"{said[: LONGEST - 1].rsplit(' ', 1)[0]}…"
