"""User: someone who signs in with an e-mail address. Erased: the number of somebody who was erased."""

from django.contrib.auth.base_user import AbstractBaseUser, BaseUserManager
from django.contrib.auth.models import PermissionsMixin
from django.db import models
from django.db.models.functions import Lower
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from leergang.kit.words.direction import apart

__all__ = ["Erased", "User"]


class UserManager(BaseUserManager):
    """Makes users; an address is kept in lower case, so that capitals never make a second person."""

    def create_user(self, email, password=None, **fields):
        """A person with this address; without a password they sign in with a mailed code."""
        user = self.model(email=User.normalize_username(email), **fields)
        user.set_password(password)
        user.save(using=self._db)
        return user

    def create_superuser(self, email, password=None, **fields):
        """Someone who may do everything in the admin."""
        return self.create_user(email, password, is_superuser=True, is_staff=True, **fields)

    def get_by_natural_key(self, email):
        """Finds a person whatever capitals were typed."""
        return self.get(email__iexact=email)


class User(AbstractBaseUser, PermissionsMixin):
    """Someone who signs in. What they may do hangs from groups and, later, from enrolments."""

    email = models.EmailField(
        _("e-mailadres"), unique=True, error_messages={"unique": _("Dit e-mailadres hoort al bij iemand.")}
    )
    name = models.CharField(_("naam"), max_length=200)
    is_staff = models.BooleanField(
        _("mag in het beheer"), default=False, editable=False, help_text=_("Volgt uit de groepen.")
    )
    is_active = models.BooleanField(_("actief"), default=True)
    # Counted anew by whoever writes or reads a notice: the row of the user is asked on every page, a count is not.
    unread_notices = models.PositiveIntegerField(_("ongelezen berichten"), default=0, editable=False)
    date_joined = models.DateTimeField(_("account gemaakt"), default=timezone.now, editable=False)

    objects = UserManager()
    EMAIL_FIELD = USERNAME_FIELD = "email"
    REQUIRED_FIELDS = ["name"]

    class Meta:
        verbose_name = _("gebruiker")
        verbose_name_plural = _("gebruikers")
        constraints = [models.UniqueConstraint(Lower("email"), name="user_email_once_whatever_capitals")]

    def __str__(self):
        return apart(self.name or self.email)

    @classmethod
    def normalize_username(cls, username):
        """How an address is kept; every form of a user passes here before it is checked."""
        return super().normalize_username(username).strip().lower()

    def validate_constraints(self, exclude=None):
        """Leaves the address to `unique`, which says it once and at its field: in lower case the two ask the same."""
        super().validate_constraints({*(exclude or ()), "email"})

    @property
    def initials(self) -> str:
        """Two letters for the round mark in the header."""
        words = (self.name or self.email).split()
        return (words[0][0] + (words[-1][0] if len(words) > 1 else "")).upper()

    def get_full_name(self) -> str:
        """What Wagtail shows in its histories."""
        return str(self)

    def get_short_name(self) -> str:
        """How a mail greets this person."""
        return apart((self.name or self.email).split()[0])


class Erased(models.Model):
    """That the account with this number was erased, and when: no name and no address, and never removed.

    `finished_at` is empty until the list beside the data has it and its bytes are gone from the database file.
    """

    account = models.BigIntegerField(unique=True, editable=False)
    at = models.DateTimeField(editable=False)
    finished_at = models.DateTimeField(null=True, editable=False)
