"""What the editor of an assignment says of feedback."""

from django.utils.translation import ngettext

from .models import Feedback


def told_of_a_template(page) -> str:
    """How much feedback was said by criteria of this assignment."""
    count = Feedback.objects.filter(version__work__page=page.pk).count()
    told = ngettext(
        "Er is %s keer feedback gegeven bij deze opdracht. Die houdt de tekst van toen, en elke groep haar criteria.",
        "Er is %s keer feedback gegeven bij deze opdracht. Die houdt de tekst van toen, en elke groep haar criteria.",
        count,
    )
    return told % count if count else ""
