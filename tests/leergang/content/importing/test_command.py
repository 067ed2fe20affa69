"""`manage.py import_course` as the person at the keyboard meets it."""

from io import StringIO

import pytest
from django.core.management import CommandError, call_command
from wagtail.models import Page

from leergang.content.course import DayPage, StepPage
from leergang.content.pages import CourseIndexPage
from leergang.portal.demo import COURSE
from tests import factories
from tests.leergang.content.importing.course import FIRST, SECOND, THIRD, everything, step

pytestmark = pytest.mark.django_db


class Screen(StringIO):
    def isatty(self):
        return True


def run(folder, *options, **also):
    out = StringIO()
    call_command("import_course", str(folder), *options, stdout=out, **also)
    return out.getvalue().splitlines()


def test_it_says_per_file_what_it_did_and_ends_with_totals(imported):
    imported.step(SECOND, "tweede", title="Anders")
    imported.step("dag-2/01-doen/02-vierde.md", "vierde")
    imported.remove(FIRST)
    assert run(imported.path) == [
        "leergang.md: ongewijzigd",
        "dag-1/dag.md: ongewijzigd",
        "dag-1/01-kijken/module.md: ongewijzigd",
        f"{SECOND}: bijgewerkt",
        "dag-2/dag.md: ongewijzigd",
        "dag-2/01-doen/module.md: ongewijzigd",
        f"{THIRD}: ongewijzigd",
        "dag-2/01-doen/02-vierde.md: gemaakt",
        "/leergang/kwaliteit/dag-1/kijken/eerste/: blijft staan, staat niet (meer) in de map",
        "8 bestanden: 1 gemaakt, 1 bijgewerkt, 6 ongewijzigd. Eén pagina staat niet (meer) in de map.",
    ]


def test_it_can_be_brief(imported):
    assert run(imported.path, verbosity=0) == ["8 bestanden: 8 ongewijzigd."]


def test_it_replaces_edited_pages_on_request(imported):
    page = step("eerste")
    page.title = "Van een mens"
    page.save_revision(user=factories.user()).publish()
    assert run(imported.path)[-1] == "8 bestanden: 7 ongewijzigd, 1 overgeslagen."
    assert run(imported.path, "--overwrite")[-1] == "8 bestanden: 1 bijgewerkt, 7 ongewijzigd."
    assert step("eerste").title == "Stap eerste"


def test_it_shows_how_far_it_is(folder):
    screen = Screen()
    run(folder.path, stderr=screen)
    assert screen.getvalue().endswith("\r8 van 8 bestanden\n")


def test_it_refuses_with_a_list_and_changes_nothing(folder):
    folder.step(FIRST, "eerste", "Tekst.\n")
    folder.step(SECOND, "tweede", "## Kop\n")
    before = everything()
    with pytest.raises(CommandError) as refusal:
        run(folder.path)
    assert refusal.value.returncode == 1
    assert str(refusal.value).splitlines() == [
        "Er is niets veranderd. Los dit eerst op (2):",
        f"{FIRST}, regel 7: de tekst heeft geen enkele kop. Zet er minstens één ‘## Kop {{#sleutel}}’ in.",
        f"{SECOND}, regel 7: deze kop heeft geen sleutel. Zet er ‘ {{#sleutel}}’ achter.",
    ]
    assert everything() == before


def test_a_folder_that_cannot_be_read_does_not_even_set_up_an_empty_site(folder):
    CourseIndexPage.objects.get().delete()
    folder.write(FIRST, "")
    before = everything()
    with pytest.raises(CommandError):
        run(folder.path)
    assert everything() == before


def test_a_good_folder_sets_up_an_empty_site(folder):
    CourseIndexPage.objects.get().delete()
    assert run(folder.path)[-1] == "8 bestanden: 8 gemaakt."


def test_a_long_list_is_cut_short(folder):
    folder.step(FIRST, "eerste", "## Kop {#kop}\n\n" + "<b>\n\n" * 150)
    with pytest.raises(CommandError) as refusal:
        run(folder.path)
    lines = str(refusal.value).splitlines()
    assert len(lines) == 102
    assert lines[-1] == "En nog 50."


@pytest.mark.parametrize("place", ["nergens", "leergang.md"])
def test_a_folder_that_is_none(folder, place):
    with pytest.raises(CommandError, match=r"hier staat geen leergang\.md"):
        run(folder.path / place)


def test_the_demo_is_a_course_like_any_other():
    lines = run(COURSE)
    assert all(line.endswith((": gemaakt", ": bijgewerkt")) for line in lines[:-1])
    assert run(COURSE)[-1].endswith(" ongewijzigd.")
    assert StepPage.objects.live().count() > 10
    blocks = {block.block_type for kind in (StepPage, DayPage) for page in kind.objects.all() for block in page.body}
    known = set(StepPage._meta.get_field("body").stream_block.child_blocks)
    assert blocks == known - {"video"}  # which would ask something of another site
    assert not Page.objects.filter(live=False).exists()


def test_the_demo_loads_twice_and_only_where_it_may(settings):
    out = StringIO()
    call_command("load_demo", stdout=out)
    call_command("load_demo", stdout=out)
    assert out.getvalue().splitlines()[-1].endswith(" ongewijzigd.")
    settings.DEMO = False
    with pytest.raises(CommandError, match="geen demo"):
        call_command("load_demo")
