"""Keeps `User.is_staff` true to the groups: it only decides whether a link to the admin is drawn.

The admin itself asks the permission each time; asking it on every page would cost two queries.
"""

from django.contrib.auth.models import Group, Permission
from django.db.models import Q
from django.db.models.signals import m2m_changed, post_save

from .models import User


def settle(users) -> None:
    """Writes down for these users whether they may enter the admin."""
    entrance = Permission.objects.filter(codename="access_admin", content_type__app_label="wagtailadmin")
    may_enter = Q(is_superuser=True) | Q(groups__permissions__in=entrance) | Q(user_permissions__in=entrance)
    allowed = User.objects.filter(may_enter).values("pk")
    users.filter(pk__in=allowed).update(is_staff=True)
    users.exclude(pk__in=allowed).update(is_staff=False)


def _groups_changed(instance, pk_set=None, **signal):
    people = [instance.pk] if isinstance(instance, User) else pk_set or []
    settle(User.objects.filter(pk__in=people))


def _rights_of_group_changed(instance, **signal):
    if isinstance(instance, Group):
        settle(User.objects.filter(groups=instance))


def watch() -> None:
    """Listens to groups; called once when the project starts."""
    m2m_changed.connect(_groups_changed, sender=User.groups.through, dispatch_uid="staff_groups")
    m2m_changed.connect(_rights_of_group_changed, sender=Group.permissions.through, dispatch_uid="staff_rights")
    post_save.connect(_saved, sender=User, dispatch_uid="staff_saved")


def _saved(instance, **signal):
    settle(User.objects.filter(pk=instance.pk))
