"""Notice: something to know, for one person. Choice: how somebody wants to hear it. OutboxMail: a mail on its way."""

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

__all__ = ["Choice", "How", "Kind", "Notice", "OutboxMail", "Sending"]


class Kind(models.TextChoices):
    """What a notice is about."""

    FEEDBACK = "feedback", _("Feedback op je werk")
    ANSWER = "answer", _("Een antwoord in een gesprek over werk")
    DAY_MOVED = "day_moved", _("Een bijeenkomst is verplaatst")
    MESSAGE = "message", _("Een bericht van je docent")
    OFFER = "offer", _("Een plaats of een uitnodiging")
    RELEASED = "released", _("Nieuwe modules die opengaan")
    REMINDER = "reminder", _("Wat er binnenkort is")
    NEWS = "news", _("Nieuws over de leergang")


class How(models.TextChoices):
    """How a notice reaches somebody; it always stands in the site."""

    AT_ONCE = "at_once", _("Mail me meteen")
    DAILY = "daily", _("In de mail van 7.00 uur")
    SITE = "site", _("Alleen in de leergang")


class NoticeQuerySet(models.QuerySet):
    """Notices, by who asks."""

    def visible_to(self, user):
        """This person's own; without those of which only the key is left."""
        return self.filter(user=user).exclude(text="") if user.is_authenticated else self.none()


class Notice(models.Model):
    """Something to know, for one person, with the page where it is.

    Kept for a year. Of a notice with a key the row stays after that, emptied, so that nothing is told twice.
    """

    user = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="notices", verbose_name=_("aan"))
    kind = models.CharField(_("soort"), max_length=20, choices=Kind.choices)
    text = models.TextField(_("bericht"))
    address = models.CharField(_("adres in de leergang"), max_length=500)
    about = models.CharField(
        max_length=100, blank=True, editable=False
    )  # what it hangs from, so that it can be taken back
    key = models.CharField(max_length=200, blank=True, editable=False)
    made_at = models.DateTimeField(_("gemaakt op"), default=timezone.now)
    read_at = models.DateTimeField(_("gelezen op"), null=True, blank=True)
    for_digest = models.BooleanField(_("wacht op de mail van 7.00 uur"), default=False)

    objects = NoticeQuerySet.as_manager()

    class Meta:
        verbose_name = _("bericht")
        verbose_name_plural = _("berichten")
        ordering = ["-made_at", "-pk"]
        constraints = [
            models.UniqueConstraint(fields=["user", "key"], condition=~Q(key=""), name="notice_once_per_key"),
        ]
        indexes = [
            models.Index(fields=["user", "-made_at"], name="notice_of_user"),
            models.Index(fields=["for_digest", "made_at"], condition=Q(for_digest=True), name="notice_for_digest"),
        ]


class Choice(models.Model):
    """How somebody wants to hear about one kind; without a row it goes as `rules.usual` says. Kept with the account."""

    user = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.CASCADE, related_name="notice_choices", verbose_name=_("wie")
    )
    kind = models.CharField(_("soort"), max_length=20, choices=Kind.choices)
    how = models.CharField(_("hoe"), max_length=20, choices=How.choices)

    class Meta:
        verbose_name = _("keuze voor berichten")
        constraints = [models.UniqueConstraint(fields=["user", "kind"], name="choice_once_per_kind")]


class Sending(models.TextChoices):
    """How a mail stands."""

    WAITING = "waiting", _("wacht")
    BUSY = "busy", _("wordt verstuurd")
    SENT = "sent", _("verstuurd")
    REFUSED = "refused", _("niet aangekomen")
    DOUBTFUL = "doubtful", _("misschien aangekomen")


GIVEN_UP = (Sending.REFUSED, Sending.DOUBTFUL)


class OutboxQuerySet(models.QuerySet):
    """Mail, by how it stands."""

    def troubled(self):
        """What was given up, and what was tried in vain so far; not what was emptied."""
        return self.filter(Q(state__in=GIVEN_UP) | Q(state=Sending.WAITING, tries__gt=0)).exclude(to="")


class OutboxMail(models.Model):
    """One mail to one address, written down together with what it tells; sending comes after that.

    Address and text are kept for thirty days. Of a mail with a key the row stays after that, emptied: see `key`.
    """

    to = models.CharField(_("aan"), max_length=320)
    subject = models.CharField(_("onderwerp"), max_length=200)
    text = models.TextField(_("tekst"))
    key = models.CharField(max_length=200, blank=True, editable=False)  # never a second mail with the same one
    encloses = models.CharField(max_length=100, blank=True, editable=False)  # `kind:key`, drawn when it is sent
    state = models.CharField(_("stand"), max_length=10, choices=Sending.choices, default=Sending.WAITING)
    tries = models.PositiveSmallIntegerField(_("pogingen"), default=0)
    made_at = models.DateTimeField(_("gemaakt op"), default=timezone.now)
    next_try_at = models.DateTimeField(_("volgende poging"), null=True, blank=True)  # none: as soon as possible
    changed_at = models.DateTimeField(_("laatste poging"), null=True, blank=True)
    fault = models.CharField(_("wat er misging"), max_length=500, blank=True)

    objects = OutboxQuerySet.as_manager()

    class Meta:
        verbose_name = _("mail")
        verbose_name_plural = _("mail")
        ordering = ["-made_at", "-pk"]
        constraints = [models.UniqueConstraint(fields=["key"], condition=~Q(key=""), name="mail_once_per_key")]
        indexes = [models.Index(fields=["state", "next_try_at"], name="mail_to_send")]

    @property
    def is_given_up(self) -> bool:
        """Whether it goes nowhere until somebody looks."""
        return self.state in GIVEN_UP
