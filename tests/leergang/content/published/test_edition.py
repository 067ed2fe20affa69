"""When content changes, the edition goes up in the same transaction; and only then."""

import re

import grimp
import pytest
from django.apps import apps
from django.db import IntegrityError, transaction
from django.db.models.signals import post_migrate
from django.test.signals import template_rendered
from wagtail.fields import RichTextField, StreamField
from wagtail.models import Collection, Page, Site

from leergang.content.blocks import BodyBlock
from leergang.content.course import DayPage, ModulePage, StepPage
from leergang.content.media import Handout, Picture
from leergang.content.published import edition, prose
from leergang.content.published.edition import SOURCES, raise_edition, shown, stamp
from leergang.content.published.models import Edition
from tests import factories
from tests.house.tree import ROOT


def number():
    return Edition.objects.get().number


@pytest.fixture
def raised(course):
    """Says whether the edition went up since it was last asked."""
    stamp()
    before = [number()]

    def went_up():
        before.append(number())
        return before[-1] > before[-2]

    return went_up


def step():
    return StepPage.objects.first()


PAGE_CHANGES = {
    "publish": lambda: step().save_revision().publish(),
    "save": lambda: step().save(),
    "save of one field": lambda: step().save(update_fields=["title"]),
    "unpublish": lambda: step().unpublish(),
    "delete": lambda: step().delete(),
    "delete of a module": lambda: ModulePage.objects.get().delete(),
    "reorder": lambda: step().move(StepPage.objects.last(), pos="right"),
    "alias": lambda: step().create_alias(update_slug="alias"),
    "copy": lambda: step().copy(update_attrs={"slug": "kopie"}),
    "new": lambda: factories.step(ModulePage.objects.get(), title="Nieuw"),
    "slug of a day": lambda: DayPage.objects.update_or_create(defaults={"slug": "dag-een"}),
    "site": lambda: Site.objects.get().save(),
    "collection": lambda: Collection.get_first_root_node().add_child(name="Nog een"),
}


@pytest.mark.parametrize("change", PAGE_CHANGES.values(), ids=PAGE_CHANGES.keys())
def test_a_change_of_pages_is_heard(raised, change):
    change()
    assert raised()


def test_a_change_of_a_picture_is_heard(raised):
    picture = factories.picture()
    assert raised()
    picture.save()
    assert raised()
    picture.tags.add("kaart")
    assert raised()
    rendition = picture.get_rendition("width-20")
    assert not raised(), "making one is a part of rendering"
    rendition.delete()
    assert raised()
    Picture.objects.all().delete()
    assert raised()


def test_a_change_of_a_handout_is_heard(raised):
    handout = factories.handout()
    assert raised()
    handout.tags.set(["werkblad"])
    assert raised()
    Handout.objects.all().delete()
    assert raised()


def test_rendering_is_not_heard_even_when_it_measures_a_file(raised):
    page = step()
    page.body = everything(BodyBlock())
    Handout.objects.update(file_size=None)
    raised()
    prose.render(page)
    assert Handout.objects.get().file_size
    assert not raised()


def test_a_migration_is_heard(raised):
    config = apps.get_app_config("leergang")
    post_migrate.send(config, app_config=config, verbosity=0, interactive=False, using="default")
    assert raised()


def test_what_does_not_show_is_not_heard(raised, client):
    page = step()
    page.save_revision(clean=False)
    page.save_revision(overwrite_revision=page.latest_revision, clean=False)
    assert not raised(), "a draft"
    client.force_login(factories.user())
    client.get(page.url)
    client.get(page.url)
    assert not raised(), "signing in and reading"


def test_a_change_that_is_undone_leaves_the_edition_as_it_was(raised):
    with pytest.raises(ZeroDivisionError), transaction.atomic():
        step().save()
        raise ZeroDivisionError
    assert not raised()


def test_every_model_that_can_show_in_a_page_is_listened_to():
    names = {model._meta.label.lower() for model in shown()}
    of_pages = {model._meta.label.lower() for model in apps.get_models() if issubclass(model, Page)}
    around = "leergang.picture leergang.rendition leergang.handout wagtailcore.collection wagtailcore.locale"
    of_wagtail = "wagtailcore.site wagtailimages.image wagtailimages.rendition wagtaildocs.document"
    reference = "leergang.subject leergang.term leergang.standard leergang.source leergang.dialoguecard"
    assert names == of_pages | set(reference.split()) | set(around.split()) | set(of_wagtail.split())


def test_raising_makes_the_row_when_there_is_none(db):
    Edition.objects.all().delete()
    raise_edition()
    assert number() == 1
    assert stamp().endswith("-1")


def test_there_is_one_edition(db):
    with pytest.raises(IntegrityError), transaction.atomic():
        Edition.objects.create(pk=2)


def test_everything_that_makes_the_html_that_is_kept_is_among_the_sources(course):
    """A template that is missing in SOURCES could change without the kept prose becoming stale."""
    used = set()

    def note(sender, template, **kwargs):
        used.add(template.origin.name)

    factories.information(), factories.item(), factories.assignment(course.get_first_child())
    factories.for_teachers(ModulePage.objects.get())
    pages = [filled(page) for page in Page.objects.filter(depth__gte=2).specific()]
    template_rendered.connect(note)
    for page in pages:
        if isinstance(page, prose.ReadsProse):
            prose.render(page)
    template_rendered.disconnect(note)
    ours = {name for name in used if name.startswith(str(ROOT / "templates"))}
    assert {str(file) for file in ROOT.glob("templates/*/prose/*.html")} <= ours, "nothing there is left over"
    assert len([name for name in ours if "/blocks/" in name]) >= len(BodyBlock().child_blocks)
    assert ours <= {str(file) for file in SOURCES}


def filled(page):
    """The page with something in each of its texts, so that no part of its template is left out."""
    for field in page._meta.local_fields:
        if isinstance(field, RichTextField):
            setattr(page, field.name, "<p>Iets</p>")
        if isinstance(field, StreamField):
            setattr(page, field.name, everything(field.stream_block))
    return page


def everything(stream):
    """A value with every kind of block in it."""
    values = {name: block.get_prep_value(block.get_preview_value()) for name, block in stream.child_blocks.items()}
    values |= {"image": {"image": factories.picture().pk, "alt": "Bord", "caption": "", "credit": "Wij"}}
    values |= {"download": {"handout": factories.handout().pk, "title": "Kaart", "about": ""}}
    return [{"type": name, "value": values[name]} for name in stream.child_blocks]


@pytest.mark.parametrize("name", [str(file.relative_to(ROOT)) for file in SOURCES if file.suffix == ".html"])
def test_no_template_of_what_is_kept_holds_what_differs_by_person_moment_or_release(name):
    text = re.sub(r"{% comment %}.*?{% endcomment %}", "", (ROOT / name).read_text(), flags=re.S)
    for word in ("request", "user", "{% now", "{% static", "{% icon", "csrf", "perms", "messages"):
        assert word not in text, word


def test_another_release_of_what_makes_the_html_makes_another_stamp(course, monkeypatch, signed_in):
    page = step()
    assert signed_in.get(page.url).status_code == 200
    assert prose.find(page.url.lstrip("/"))
    monkeypatch.setattr(edition, "BUILD", "another")
    assert prose.find(page.url.lstrip("/")) is None
    assert signed_in.get(page.url).status_code == 200
    assert prose.find(page.url.lstrip("/"))


@pytest.mark.parametrize("start", ["leergang.content.blocks", "leergang.content.pages"])
def test_every_module_that_makes_what_is_kept_is_among_the_sources(start):
    modules = grimp.build_graph("leergang", cache_dir=None).find_upstream_modules(start) | {start}
    files = {
        str(file.relative_to(ROOT).with_suffix("")).replace("/", ".").removesuffix(".__init__") for file in SOURCES
    }
    assert len(modules) > 3
    assert modules <= files
