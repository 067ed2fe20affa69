"""Who is drawn a link to the admin: follows the groups, whichever way they change."""

from django.contrib.auth.models import Group, Permission

from tests import factories


def is_staff(user):
    user.refresh_from_db()
    return user.is_staff


def entrance():
    return Permission.objects.get(codename="access_admin", content_type__app_label="wagtailadmin")


def test_a_participant_is_no_staff_and_an_administrator_is(db):
    assert not is_staff(factories.user())
    assert is_staff(factories.administrator())


def test_joining_and_leaving_a_group_counts_from_both_sides(db):
    user, group = factories.user(), Group.objects.get(name="Docenten")
    user.groups.add(group)
    assert is_staff(user)
    user.groups.clear()
    assert not is_staff(user)
    group.user_set.add(user)
    assert is_staff(user)
    group.user_set.remove(user)
    assert not is_staff(user)
    group.user_set.set([user])
    group.user_set.clear()
    assert not is_staff(user)


def test_leaving_one_of_two_groups_that_may_enter_changes_nothing(db):
    user = factories.user(groups=["Docenten", "Redactie"])
    user.groups.remove(Group.objects.get(name="Docenten"))
    assert is_staff(user)


def test_a_group_that_gets_or_loses_the_right_takes_its_people_along(db):
    group = Group.objects.create(name="Gasten")
    user, other = factories.user(groups=["Gasten"]), factories.user()
    group.permissions.add(entrance())
    assert is_staff(user)
    assert not is_staff(other)
    group.permissions.clear()
    assert not is_staff(user)


def test_a_group_that_is_thrown_away_takes_the_right_with_it(db):
    group = Group.objects.create(name="Gasten")
    group.permissions.add(entrance())
    user = factories.user(groups=["Gasten"])
    group.delete()
    assert not is_staff(user)


def test_a_right_of_ones_own_counts(db):
    user = factories.user()
    user.user_permissions.add(entrance())
    assert is_staff(user)
    user.user_permissions.clear()
    assert not is_staff(user)


def test_becoming_administrator_counts_and_so_does_stopping(db):
    user = factories.user()
    user.is_superuser = True
    user.save()
    assert is_staff(user)
    user.is_superuser = False
    user.save()
    assert not is_staff(user)
