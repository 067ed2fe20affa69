"""Every kind of change to what stands in pages or around them: pictures, files, restrictions, sites, releases."""

from django.apps import apps
from django.db.models.signals import post_migrate
from wagtail.contrib.redirects.models import Redirect
from wagtail.models import Collection, Page, PageViewRestriction, Site

from leergang.content.course import StepPage
from leergang.content.media import Handout, Picture, Rendition
from leergang.content.pages import CourseIndexPage, HomePage
from leergang.content.published.edition import raise_edition
from leergang.content.published.models import Edition, Prose
from tests.leergang.content.published.comparing import HOSTS
from tests.leergang.content.published.deck import change


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
def site(world):
    found = Site.objects.get()
    found.hostname, found.port = f"{world.word()}.example", world.random.choice([80, 443, 8000])
    found.save()


@change
def second_site(world):
    root = world.random.choice([HomePage, CourseIndexPage]).objects.get()
    second = Site.objects.create(hostname=HOSTS[1], port=80, root_page=root)
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
