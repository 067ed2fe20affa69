"""Every kind of change to content, each through the door an editor, a task or an operator would use."""

from datetime import timedelta

from django.apps import apps
from django.core.management import call_command
from django.db.models.signals import post_migrate
from django.utils import timezone
from wagtail.contrib.redirects.models import Redirect
from wagtail.models import Collection, Page, PageViewRestriction, Site

from leergang.content.course import DayPage, ModulePage, StepPage
from leergang.content.media import Handout, Picture, Rendition
from leergang.content.pages import HomePage
from leergang.content.published.edition import raise_edition
from leergang.content.published.models import Edition, Prose
from tests import factories

CHANGES = []


def change(function):
    """Registers a kind of change. It answers False when this world has nothing to do it to."""
    CHANGES.append(function)
    return function


@change
def edit(world):
    step = world.step()
    step.title, step.goal, step.body = world.word(), world.word(), world.body()
    step.save_revision().publish()


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
    revision.as_object().save_revision(previous_revision=revision).publish()


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
def picture(world):
    found = world.pick_any(Picture)
    found.title, found.description = world.word(), world.word()
    found.focal_point_x, found.focal_point_y = 5, 5
    found.focal_point_width = found.focal_point_height = world.random.randrange(5, 200)
    found.save()


@change
def file_of_a_picture(world):
    found = world.pick_any(Picture)
    found.file = world.drawing()
    found.save()
    found.renditions.all().delete()


@change
def delete_a_picture(world):
    world.pick_any(Picture).delete()
    world.picture()


@change
def purge_renditions(world):
    return Rendition.objects.filter(image=world.pick_any(Picture)).delete()[0] > 0


@change
def tag_a_picture(world):
    world.pick_any(Picture).tags.add(world.word())


@change
def handout(world):
    found = world.pick_any(Handout)
    found.title, found.file = world.word(), world.paper()
    found.file_size = found.file.size
    found.save()


@change
def delete_a_handout(world):
    world.pick_any(Handout).delete()
    world.handout()


@change
def collection(world):
    found = Collection.get_first_root_node().add_child(name=world.word())
    picture = world.pick_any(Picture)
    picture.collection = found
    picture.save()


@change
def restrict_to_who_signed_in(world):
    return _restrict(world, PageViewRestriction.LOGIN)


@change
def restrict_to_a_group(world):
    _restrict(world, PageViewRestriction.GROUPS).groups.add(world.readers)


@change
def change_a_restriction(world):
    found = PageViewRestriction.objects.order_by("pk").last()
    if found is None:
        return False
    found.restriction_type = PageViewRestriction.GROUPS
    found.groups.set([])
    return found.save()


@change
def lift_restrictions(world):
    return PageViewRestriction.objects.all().delete()[0] > 0


def _restrict(world, how):
    return PageViewRestriction.objects.create(page=Page.objects.get(pk=world.page().pk), restriction_type=how)


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


@change
def site(world):
    found = Site.objects.get()
    found.hostname, found.port = f"{world.word()}.example", world.random.choice([80, 443, 8000])
    found.save()


@change
def second_site(world):
    second = Site.objects.create(hostname="testserver", port=80, root_page=HomePage.objects.get())
    world.undo.append(second.delete)


@change
def no_default_site(world):
    Site.objects.update(is_default_site=False)
    Site.clear_site_root_paths_cache()
    world.undo.append(lambda: Site.objects.update(is_default_site=True))


@change
def redirect(world):
    Redirect.objects.get_or_create(old_path=f"/leergang/kwaliteit/{world.word()}", redirect_page=world.step())


@change
def update_by_hand(world):
    StepPage.objects.filter(pk=world.step().pk).update(title=world.word(), goal=world.word())
    raise_edition()


@change
def migrate(world):
    StepPage.objects.filter(pk=world.step().pk).update(goal=world.word())
    config = apps.get_app_config("leergang")
    post_migrate.send(config, app_config=config, verbosity=0, interactive=False, using="default")


@change
def sources_of_another_release(world):
    for kept in Prose.objects.all():
        kept.edition, kept.data = f"another-{Edition.objects.get().number}", "not ours"
        kept.save()


@change
def lose_the_edition(world):
    Edition.objects.all().delete()
    Prose.objects.all().delete()


def decks(world):
    """The kinds of change in a random order, all of them before any comes again."""
    while True:
        deck = [*CHANGES]
        world.random.shuffle(deck)
        yield from deck
