"""Keeps `User.is_staff` true to the groups: it only decides whether a link to the admin is drawn.

The admin itself asks the permission each time; asking it on every page would cost two queries.
"""

from django.contrib.auth.models import Group, Permission
from django.db.models import Q
from django.db.models.signals import m2m_changed, post_delete, post_save

from .models import User


def settle(users) -> None:
    """Writes down for these users whether they may enter the admin."""
    entrance = Permission.objects.filter(codename="access_admin", content_type__app_label="wagtailadmin")
    may_enter = Q(is_superuser=True) | Q(groups__permissions__in=entrance) | Q(user_permissions__in=entrance)
    allowed = User.objects.filter(may_enter).values("pk")
    users.filter(pk__in=allowed, is_staff=False).update(is_staff=True)
    users.exclude(pk__in=allowed).filter(is_staff=True).update(is_staff=False)


def _person_changed(instance, **signal):
    settle(User.objects.filter(pk=instance.pk))


def _membership_changed(instance, action, pk_set=None, **signal):
    if isinstance(instance, User):
        _person_changed(instance)
    elif action != "pre_clear":  # a group that is emptied does not say of whom
        settle(User.objects.filter(pk__in=pk_set) if pk_set else User.objects.all())


def _group_changed(**signal):
    settle(User.objects.all())


def watch() -> None:
    """Listens to people and groups; called once when the project starts."""
    post_save.connect(_person_changed, sender=User, dispatch_uid="staff_person")
    m2m_changed.connect(_membership_changed, sender=User.groups.through, dispatch_uid="staff_membership")
    m2m_changed.connect(_membership_changed, sender=User.user_permissions.through, dispatch_uid="staff_own_rights")
    m2m_changed.connect(_group_changed, sender=Group.permissions.through, dispatch_uid="staff_group_rights")
    post_delete.connect(_group_changed, sender=Group, dispatch_uid="staff_group_gone")
