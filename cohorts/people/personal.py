"""What a teacher wrote to their groups."""

from django.utils.translation import gettext as _

from cohorts.enrolment.models import Role
from leergang.kit.personal import Kept, Told
from leergang.notices.models import Kind, Notice
from leergang.notices.personal import forget_names

from .actions import signed


def kept() -> Kept:
    """Messages, each once however many people got it; they know their sender by the name below."""
    return Kept(
        slug="verstuurd",
        title=_("Berichten die je als docent stuurde"),
        told=_told,
        erase=lambda user: forget_names([user.name]),
        nameless=("leergang.Notice",),
        stays=_("Berichten die je als docent stuurde blijven bij wie ze kreeg, zonder je naam."),
    )


def _told(user) -> Told:
    taught = [
        f"cohort-{cohort}" for cohort in user.enrolments.filter(role=Role.TEACHER).values_list("cohort", flat=True)
    ]
    sent = Notice.objects.filter(kind=Kind.MESSAGE, about__in=taught, text__endswith=signed("", user))
    texts = dict(sent.order_by("-made_at").values_list("text", "made_at"))
    return {_("Berichten"): [{_("bericht"): text, _("gestuurd op"): at} for text, at in texts.items()]}
