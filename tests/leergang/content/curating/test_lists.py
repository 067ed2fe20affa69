"""What teachers and editors find in the admin for terms, standards, sources and cards."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from leergang.content.course import ModulePage
from leergang.content.curating.uses import number_of_pages, pages_with, uses
from leergang.content.reference.models import DialogueCard, Source, Standard, Term
from leergang.content.reference.vocabulary import Subject
from tests import factories

pytestmark = pytest.mark.django_db
NAMES = {Term: "begrippen", Standard: "standaarden", Source: "bronnen", DialogueCard: "kaarten"}


@pytest.fixture
def teacher(client):
    client.force_login(factories.user(groups=["Docenten"]))
    return client


@pytest.fixture
def step(course):
    body = [("text", "<p>Over de audit en SKA1.</p>")]
    return factories.step(ModulePage.objects.first(), title="Over audits", body=body)


def test_the_menu_holds_the_teachers_own_things(teacher):
    page = teacher.get("/beheer/").content.decode()
    for address in ("leergang", "bibliotheek", *NAMES.values()):
        assert f"/beheer/{address}/" in page


@pytest.mark.parametrize(("address", "title"), [("leergang", "Leergangen"), ("bibliotheek", "Bibliotheek")])
def test_a_folder_in_the_menu_leads_to_its_pages(teacher, address, title):
    assert title in teacher.get(f"/beheer/{address}/", follow=True).content.decode()


@pytest.mark.parametrize("model", NAMES)
@pytest.mark.parametrize("group", ["Docenten", "Redactie"])
def test_both_groups_may_write_and_publish_but_only_the_editors_may_delete(client, model, group):
    who = factories.user(groups=[group])
    name = model._meta.model_name
    assert all(who.has_perm(f"leergang.{verb}_{name}") for verb in ("add", "change", "publish"))
    assert who.has_perm(f"leergang.delete_{name}") == (group == "Redactie")
    client.force_login(who)
    assert client.get(f"/beheer/{NAMES[model]}/add/").status_code == 200


@pytest.mark.parametrize("name", NAMES.values())
def test_a_participant_never_comes_here(signed_in, name):
    assert signed_in.get(f"/beheer/{name}/").status_code in (302, 404)


def test_the_list_says_on_how_many_pages_a_term_stands(teacher, step):
    factories.term("Audit")
    factories.term("Zorg")
    rows = teacher.get("/beheer/begrippen/").context["table"].rows
    assert {str(row.instance): row.instance.used_on for row in rows} == {"Audit": 1, "Zorg": 0}


@pytest.mark.parametrize("make", [factories.term, factories.standard])
def test_the_list_costs_as_much_with_ten_as_with_two(teacher, make):
    counts = []
    for number in range(10):
        make(f"X{number}")
        teacher.get(f"/beheer/{NAMES[Term if make is factories.term else Standard]}/")  # what is kept, is kept
        with CaptureQueriesContext(connection) as queries:
            teacher.get(f"/beheer/{NAMES[Term if make is factories.term else Standard]}/")
        counts.append(len(queries))
    assert counts[1] == counts[-1]


def test_the_list_is_searched_and_filtered_at_once(teacher):
    subject = Subject.objects.get(slug="rollen")
    for name in ("Audit", "Zorg"):
        term = factories.term(name, forms="audits" if name == "Audit" else "")
        term.subjects.set([subject])
        term.save()
    address = f"/beheer/begrippen/?q=audits&subjects={subject.pk}&certainty=own&in_text=true"
    assert [str(row.instance) for row in teacher.get(address).context["table"].rows] == ["Audit"]
    assert teacher.get("/beheer/begrippen/?q=%22%3B").status_code == 200


def test_the_pages_with_a_term_or_a_standard_are_listed(teacher, step):
    for thing in (factories.term("Audit"), factories.standard("SKA1")):
        address = reverse(type(thing).snippet_viewset.get_url_name("usage"), args=[thing.pk])
        assert "Over audits" in teacher.get(address).content.decode()
        assert "1 keer gebruikt" in teacher.get(address.replace("usage", "edit")).content.decode()


def test_a_use_counts_only_where_readers_see_it_explained(course):
    above = ModulePage.objects.first()
    term = factories.term("Audit")
    factories.step(above, title="Alleen in een kop", body=[("heading", {"text": "Audit", "level": "2", "key": "a"})])
    factories.step(above, title="Concept", body=[("text", "<p>audit</p>")], live=False)
    shown = factories.step(
        above, title="Te lezen", body=[("callout", {"kind": "remark", "title": "x", "text": "<p>audit</p>"})]
    )
    assert [page.pk for page in pages_with(term)] == [shown.pk]
    assert number_of_pages(term) == 1


def test_uses_are_worked_out_once_for_an_edition(step, django_assert_num_queries):
    factories.term("Audit")
    uses()
    with django_assert_num_queries(1):
        uses()


@pytest.mark.parametrize("make", [factories.term, factories.standard])
def test_an_editor_previews_what_a_reader_will_see(teacher, make):
    thing = make("Audit")
    page = teacher.get(reverse(type(thing).snippet_viewset.get_url_name("edit"), args=[thing.pk])).content.decode()
    assert "preview" in page
    answer = thing.make_preview_request()
    assert answer.status_code == 200
    assert "Audit" in answer.content.decode()


@pytest.mark.parametrize("kind", NAMES)
def test_everything_can_be_previewed(kind):
    thing = {
        Term: lambda: factories.term(),
        Standard: lambda: factories.standard(),
        Source: lambda: Source(code="G-01", title="De wet", url="https://wetten.example/"),
        DialogueCard: lambda: DialogueCard(phase="do", row=1, question="Hoe is het?", follow_up="En nu?"),
    }[kind]()
    assert thing.make_preview_request().status_code == 200


def test_a_term_without_an_address_gets_one_of_its_name():
    term = Term(name="Zicht op leren", definition="x")
    term.full_clean()
    assert term.slug == "zicht-op-leren"


def test_a_card_without_an_address_gets_one_of_its_phase_and_question():
    card = DialogueCard(phase="do", row=1, question="Hoe is het ermee?")
    card.full_clean()
    assert card.slug == "do-hoe-is-het-ermee"
