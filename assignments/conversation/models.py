"""Comment: a remark, a point or a reply in the one conversation about a work."""

import uuid

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from cohorts.enrolment.models import Enrolment
from cohorts.enrolment.reader import reader_of

from ..feedback.models import Feedback
from ..work.models import Version, Work

__all__ = ["Comment", "State"]


class State(models.TextChoices):
    """What became of a point; a remark or a reply has none."""

    OPEN = "open", _("Nog open")
    DONE = "done", _("Gedaan")
    DECLINED = "declined", _("Niet overgenomen")


class CommentQuerySet(models.QuerySet):
    """Comments, by who reads them."""

    def visible_to(self, user):
        """What belongs to released feedback, with its replies: for who writes the work and who teaches its group."""
        if not user.is_authenticated or reader_of(user).looks_as:
            return self.none()
        own = Q(work__in=Work.objects.visible_to(user).values("pk"))
        taught = Q(work__cohort__in=Enrolment.objects.teaching().filter(user=user).values("cohort"))
        out = Feedback.objects.visible_to(user).released(timezone.now()).values("pk")
        return self.filter(own | taught, Q(feedback__in=out) | Q(parent__feedback__in=out))

    def roots(self):
        """Remarks and points, without the replies."""
        return self.filter(parent=None)


class Comment(models.Model):
    """Said of one version, and kept as long as the work.

    A remark or a point is made when its feedback is ready and is read when that is released; a reply hangs from one of
    these. `anchor` is the question, and where the words stood in it: `key`, `start`, `end` and the words as `quote`.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    work = models.ForeignKey(Work, models.CASCADE, related_name="comments", verbose_name=_("werk"))
    version = models.ForeignKey(Version, models.CASCADE, related_name="comments", verbose_name=_("versie"))
    feedback = models.ForeignKey(
        Feedback, models.CASCADE, null=True, blank=True, related_name="comments", verbose_name=_("hoort bij feedback")
    )
    parent = models.ForeignKey(
        "self", models.CASCADE, null=True, blank=True, related_name="replies", verbose_name=_("antwoord op")
    )
    author = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="+", verbose_name=_("van")
    )
    anchor = models.JSONField(_("bij welke woorden"), default=dict, blank=True)
    body = models.TextField(_("tekst"))
    state = models.CharField(_("stand"), max_length=10, choices=State.choices, blank=True)
    why = models.TextField(_("waarom niet"), blank=True)
    place = models.PositiveSmallIntegerField(_("volgorde"), default=0)
    made_at = models.DateTimeField(_("gemaakt op"))

    objects = CommentQuerySet.as_manager()

    class Meta:
        verbose_name = _("opmerking")
        verbose_name_plural = _("opmerkingen")
        ordering = ["made_at", "place", "pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(parent=None, feedback__isnull=False) | Q(parent__isnull=False, feedback=None, state=""),
                name="comment_of_feedback_or_a_reply",
            ),
            models.CheckConstraint(condition=~Q(state="declined") | ~Q(why=""), name="comment_declined_says_why"),
        ]

    @property
    def is_point(self) -> bool:
        """Whether something is asked of the next version."""
        return bool(self.state)

    @property
    def quote(self) -> str:
        """The words it is about, if any."""
        return self.anchor.get("quote", "")
