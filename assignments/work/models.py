"""Work and what hangs on it: who else writes in it, its versions, and who reads which version."""

import uuid
from collections.abc import Callable
from dataclasses import dataclass

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from cohorts.enrolment.models import Enrolment, State
from cohorts.enrolment.reader import reader_of
from leergang.content.library import may_add_to_library

__all__ = ["Audience", "Author", "Link", "Share", "Version", "Work"]


class WorkQuerySet(models.QuerySet):
    """Works, by whose they are."""

    def visible_to(self, user):
        """One's own, and what one writes with others: a draft is for nobody else. Who looks as another sees none."""
        if not user.is_authenticated or reader_of(user).looks_as:
            return self.none()
        return self.written_by(user.pk)

    def written_by(self, user: int):
        """The same by key, for who is known to be the reader and to look as nobody else."""
        return self.filter(Q(owner=user) | Q(pk__in=Author.objects.filter(user=user).values("work")))

    def editable_by(self, user):
        """The same, without what was thrown away."""
        return self.visible_to(user).filter(removed_at=None)


class Work(models.Model):
    """What somebody makes: its draft, as typed, and where it hangs.

    Kept as long as the account, as it is the writer's own, and it goes with the person. What they throw away is
    forgotten after a while, and work for a group two years after its end where no writer took part to the end. A page
    that goes takes no text with it: `title` and `place` say what it was about.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    kind = models.CharField(_("soort"), max_length=30)
    owner = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="works", verbose_name=_("van"))
    title = models.CharField(_("titel"), max_length=500, blank=True)
    body = models.JSONField(_("tekst"), default=dict)  # by field: what was typed, never refused
    form = models.PositiveSmallIntegerField(_("formulier"), default=1)
    revision = models.PositiveIntegerField(_("keer bewaard"), default=1)
    page = models.ForeignKey(
        "wagtailcore.Page", models.SET_NULL, null=True, blank=True, related_name="+", verbose_name=_("bladzijde")
    )
    anchor = models.CharField(_("plek in de bladzijde"), max_length=100, blank=True)
    place = models.JSONField(_("waar het stond"), default=list, blank=True)  # titles, from the day down
    cohort = models.ForeignKey(
        "cohorts.Cohort", models.SET_NULL, null=True, blank=True, related_name="works", verbose_name=_("groep")
    )
    about = models.ForeignKey(  # what it answers: feedback goes with the version that it is about
        "assignments.Version", models.CASCADE, null=True, blank=True, related_name="answers", verbose_name=_("over")
    )
    made_at = models.DateTimeField(_("gemaakt op"))
    saved_at = models.DateTimeField(_("bewaard op"))
    removed_at = models.DateTimeField(_("weggegooid op"), null=True, blank=True)

    objects = WorkQuerySet.as_manager()

    class Meta:
        verbose_name = _("werk")
        verbose_name_plural = _("werk")
        indexes = [models.Index(fields=["owner", "page"], name="work_of_a_person_on_a_page")]
        constraints = [
            models.UniqueConstraint(
                fields=["owner", "page", "anchor"], condition=Q(kind="answer"), name="one_answer_per_prompt"
            ),
            models.UniqueConstraint(  # the anchor of an assignment is its group
                fields=["owner", "page", "anchor"], condition=Q(kind="assignment"), name="one_work_per_assignment"
            ),
            models.UniqueConstraint(
                fields=["owner", "page", "anchor"], condition=Q(kind="reflection"), name="one_reflection_each"
            ),
            models.UniqueConstraint(  # the anchor here too
                fields=["owner", "anchor"], condition=Q(kind="learning_question"), name="one_learning_question"
            ),
            models.UniqueConstraint(fields=["owner"], condition=Q(kind="profile"), name="one_profile_per_person"),
            models.UniqueConstraint(  # its anchor names the version
                fields=["owner", "about"], condition=Q(kind="feedback"), name="one_feedback_per_teacher_and_version"
            ),
            models.CheckConstraint(condition=Q(revision__gte=1), name="work_revision_positive"),
            models.CheckConstraint(condition=~Q(kind=""), name="work_has_a_kind"),
        ]


class Author(models.Model):
    """Somebody who holds the pen of a work beside its owner."""

    work = models.ForeignKey(Work, models.CASCADE, related_name="authors", verbose_name=_("werk"))
    user = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="+", verbose_name=_("wie"))
    since = models.DateTimeField(_("sinds"), default=timezone.now)

    class Meta:
        verbose_name = _("schrijver")
        constraints = [models.UniqueConstraint(fields=["work", "user"], name="author_once_per_work")]


class VersionQuerySet(models.QuerySet):
    """Versions, by who may read them."""

    def visible_to(self, user):
        """Those of one's own work, and those that somebody lets one read at this moment."""
        if not user.is_authenticated or reader_of(user).looks_as:
            return self.none()
        own = Q(work__in=Work.objects.visible_to(user).values("pk"))
        return self.filter(own | Q(pk__in=Share.objects.reaching(user).values("version")))


class Version(models.Model):
    """A work as it was at one moment: frozen, never rewritten, always readable."""

    work = models.ForeignKey(Work, models.CASCADE, related_name="versions", verbose_name=_("werk"))
    number = models.PositiveIntegerField(_("nummer"))
    title = models.CharField(_("titel"), max_length=500, blank=True)
    body = models.JSONField(_("tekst"))
    asked = models.JSONField(_("vragen zoals ze gesteld zijn"))  # by field: its label
    form = models.PositiveSmallIntegerField(_("formulier"))
    sha256 = models.CharField(_("vingerafdruk"), max_length=64)
    made_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="+", verbose_name=_("door")
    )
    made_at = models.DateTimeField(_("gemaakt op"))

    objects = VersionQuerySet.as_manager()

    class Meta:
        verbose_name = _("versie")
        ordering = ["number"]
        constraints = [
            models.UniqueConstraint(fields=["work", "number"], name="version_number_once_per_work"),
            models.CheckConstraint(condition=Q(number__gte=1), name="version_number_positive"),
        ]


class Audience(models.TextChoices):
    """For whom a version is."""

    TEACHERS = "teachers", _("docenten")
    COHORT = "cohort", _("groep")
    EDITORS = "editors", _("redactie")
    ALONG = "along", _("docenten, bij een opdracht")
    PERSON = "person", _("iemand")


class ShareQuerySet(models.QuerySet):
    """Shares, by whom they reach."""

    def open(self, now):
        """Those that have begun and were not stopped."""
        return self.filter(since__lte=now).filter(Q(until=None) | Q(until__gt=now))

    def reaching(self, user):
        """Those that let this person read, at the moment at which they read."""
        reached = Q()
        for audience, reach in REACHES.items():
            reached |= Q(audience=audience) & reach.to(user)
        return self.open(reader_of(user).now()).filter(reached)

    def with_teacher(self, user: int, now):
        """Of these those for the teachers of a group, for a teacher by key who is known to look as nobody else."""
        return self.open(now).filter(_taught_by(user), audience=Audience.TEACHERS)


class Share(models.Model):
    """Who may read one version, from when until when."""

    version = models.ForeignKey(Version, models.CASCADE, related_name="shares", verbose_name=_("versie"))
    audience = models.CharField(_("voor"), max_length=20, choices=Audience.choices)
    with_whom = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.CASCADE, null=True, blank=True, related_name="+", verbose_name=_("met wie")
    )
    since = models.DateTimeField(_("vanaf"))
    until = models.DateTimeField(_("tot"), null=True, blank=True)
    cohort = models.ForeignKey(  # of the teachers, where the work is of no group
        "cohorts.Cohort", models.CASCADE, null=True, blank=True, related_name="+", verbose_name=_("groep")
    )

    objects = ShareQuerySet.as_manager()

    class Meta:
        verbose_name = _("gedeelde versie")
        constraints = [
            models.CheckConstraint(
                condition=Q(audience=Audience.PERSON) ^ Q(with_whom=None), name="share_with_a_person_names_them"
            ),
            models.CheckConstraint(
                condition=Q(audience=Audience.ALONG) ^ Q(cohort=None), name="share_along_names_the_group"
            ),
            models.CheckConstraint(
                condition=Q(until=None) | Q(until__gte=models.F("since")), name="share_ends_after_it_begins"
            ),
        ]


@dataclass(frozen=True)
class Reach:
    """One audience: whom it lets read, and how that is said; together, so that the words cannot differ."""

    to: Callable[..., Q]
    told: Callable[[Share], str | Promise]


def _taught_by(user):
    """Shares of work in a group that this person teaches."""
    return Q(version__work__cohort__in=Enrolment.objects.teaching().filter(user=user).values("cohort"))


def _along_in_a_group_of(user):
    """What went along with work in a group that this person teaches."""
    return Q(cohort__in=Enrolment.objects.teaching().filter(user=user).values("cohort"))


def _in_the_group_of(user):
    """Shares of work in a group in which this person takes part or teaches now; alumni keep their own."""
    active = Enrolment.objects.filter(user=user, state=State.ACTIVE)
    return Q(version__work__cohort__in=active.values("cohort"))


def _for_editors(user):
    """All that is offered, for who may add to the library."""
    return Q() if may_add_to_library(user) else Q(pk=None)


REACHES = {
    Audience.TEACHERS: Reach(_taught_by, lambda share: _("de docenten van je groep")),
    Audience.COHORT: Reach(_in_the_group_of, lambda share: _("de deelnemers en docenten van je groep")),
    Audience.EDITORS: Reach(_for_editors, lambda share: _("de redactie van de bibliotheek")),
    Audience.ALONG: Reach(_along_in_a_group_of, lambda share: _("de docenten van je groep")),
    Audience.PERSON: Reach(lambda user: Q(with_whom=user), lambda share: str(share.with_whom)),
}


class LinkQuerySet(models.QuerySet):
    """Links, by who may read both of their ends."""

    def visible_to(self, user):
        """Between works of which this person writes or may read something."""
        if not user.is_authenticated or reader_of(user).looks_as:
            return self.none()
        own = Work.objects.visible_to(user).values("pk")
        read = Version.objects.filter(pk__in=Share.objects.reaching(user).values("version")).values("work")
        return self.filter(Q(from_work__in=own) | Q(from_work__in=read), Q(to_work__in=own) | Q(to_work__in=read))


class Link(models.Model):
    """The chain: `to_work` was made with what stands in `from_work`, and why. It goes with either of them.

    A version keeps in its own words what it was made with, so nothing that was handed in loses its meaning.
    """

    from_work = models.ForeignKey(Work, models.CASCADE, related_name="links_on", verbose_name=_("komt uit"))
    to_work = models.ForeignKey(Work, models.CASCADE, related_name="links_back", verbose_name=_("gebruikt in"))
    why = models.CharField(_("waarom"), max_length=100)  # a word of ours, such as the key of a question; never typed
    made_at = models.DateTimeField(_("gemaakt op"))

    objects = LinkQuerySet.as_manager()

    class Meta:
        verbose_name = _("verbinding")
        verbose_name_plural = _("verbindingen")
        constraints = [
            models.UniqueConstraint(fields=["from_work", "to_work", "why"], name="link_once_for_a_reason"),
            models.CheckConstraint(condition=~Q(from_work=models.F("to_work")), name="link_between_two_works"),
        ]
