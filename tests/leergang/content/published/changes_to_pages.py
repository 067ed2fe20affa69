"""Every kind of change to a page, through the door an editor or a task would use."""

from datetime import timedelta

from django.core.management import call_command
from django.utils import timezone
from wagtail.models import Page

from leergang.content.course import CoursePage, DayPage, ModulePage, StepPage
from leergang.content.library import LibraryPage
from leergang.content.reference.vocabulary import Line, Subject
from tests import factories
from tests.leergang.content.published.deck import change


@change
def edit(world):
    step = world.step()
    step.title, step.goal, step.body = world.word(), world.word(), world.body()
    step.save_revision().publish()


@change
def edit_any_page(world):
    page = world.anything()
    page.title = world.word()
    world.fill(page)
    page.save_revision().publish()


@change
def edit_item(world):
    item = world.pick(LibraryPage.objects.all())
    item.good_for, item.kind = world.word(), world.random.choice(LibraryPage.Kind.values)
    item.looked_at, item.line = timezone.localdate(), world.random.choice(Line.values)
    item.subjects = world.random.sample(list(Subject.objects.all()), 2)
    item.related = [("page", world.step())]
    item.save_revision().publish()


@change
def unpublish_item(world):
    world.pick(LibraryPage.objects.all()).unpublish()


@change
def republish_item(world):
    world.pick(LibraryPage.objects.all()).get_latest_revision_as_object().save_revision().publish()


@change
def slug_of_an_item(world):
    item = world.pick(LibraryPage.objects.all())
    item.slug = world.word()
    item.save_revision().publish()


@change
def draft_of_any_page(world):
    page = world.anything()
    page.title = world.word()
    world.fill(page)
    page.save_revision(clean=False)


@change
def draft(world):
    step = world.step()
    step.title, step.body = world.word(), world.body()
    step.save_revision(clean=False)


@change
def autosave(world):
    step = world.step().get_latest_revision_as_object()
    step.body = world.body()
    step.save_revision(overwrite_revision=step.latest_revision, clean=False)


@change
def unpublish(world):
    world.page(live=True).unpublish()


@change
def republish(world):
    page = world.page(live=False) or world.step()
    page.get_latest_revision_as_object().save_revision().publish()


@change
def publish_a_draft(world):
    page = world.step(has_unpublished_changes=True)
    return page is not None and page.latest_revision.publish()


@change
def revert(world):
    step = world.step()
    revision = step.revisions.order_by("pk").first()
    if revision is None:  # it was made and never edited
        return False
    before = revision.as_object()
    if step.get_siblings(inclusive=False).filter(slug=before.slug).exists():  # Wagtail refuses that
        return False
    return before.save_revision(previous_revision=revision).publish()


@change
def reorder(world):
    page = world.page(StepPage, ModulePage, DayPage)
    page.move(page.get_siblings().order_by("path").first(), pos="left")


@change
def move_step(world):
    return _move(world, world.step(), ModulePage)


@change
def move_module(world):
    return _move(world, world.page(ModulePage), DayPage)


def _move(world, page, kind):
    elsewhere = world.pick(kind.objects.exclude(pk=page.get_parent().pk), alias_of=None)
    if elsewhere.get_children().filter(slug=page.slug).exists():
        page.slug = world.word()
        page.save()
    Page.objects.get(pk=page.pk).move(Page.objects.get(pk=elsewhere.pk), pos="last-child")


@change
def slug(world):
    page = world.step()
    page.slug = world.word()
    page.save_revision().publish()


@change
def slug_of_an_ancestor(world):
    page = world.pick(world.step().get_ancestors().filter(depth__gte=2))
    page.slug = world.word()
    page.save()


@change
def title_of_an_ancestor(world):
    page = world.pick(world.step(live=True).get_ancestors().filter(depth__gte=4))
    page.title = world.word()
    page.save()


@change
def bare_save(world):
    step = world.step()
    step.title = world.word()
    step.save()


@change
def lock(world):
    step = world.step()
    step.locked = not step.locked
    step.save(update_fields=["locked"])


@change
def alias(world):
    world.step(live=True).create_alias(update_slug=world.word())


@change
def convert_an_alias(world):
    found = world.pick(StepPage.objects.exclude(alias_of=None))
    if found is None:
        return False
    found.alias_of = None
    found.save(update_fields=["alias_of"], clean=False)
    return found.save_revision(clean=False) is not None


@change
def delete(world):
    if StepPage.objects.count() < 8:
        return False
    return world.page(ModulePage, StepPage, StepPage).delete()


@change
def new_course(world):
    if CoursePage.objects.count() > 3:
        return False
    return factories.course(world.word(), steps=1)


@change
def new_information(world):
    factories.information(title=world.word(), lede=world.word(), body=world.body())


@change
def new_step(world):
    factories.step(world.page(ModulePage), title=world.word(), body=world.body(), live=world.random.random() < 0.7)


@change
def copy(world):
    slug = world.word()
    world.page(StepPage, ModulePage).copy(recursive=True, update_attrs={"slug": slug, "title": slug})


@change
def schedule(world):
    step = world.step()
    step.title, step.go_live_at = world.word(), timezone.now() - timedelta(minutes=1)
    step.save_revision(approved_go_live_at=step.go_live_at)
    call_command("publish_scheduled")


@change
def expire(world):
    step = world.step(live=True)
    step.expire_at = timezone.now() - timedelta(minutes=1)
    step.save()
    call_command("publish_scheduled")
