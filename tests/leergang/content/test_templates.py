"""How blocks and a step are drawn; without a database, so a template that asks it one question fails here."""

from types import SimpleNamespace

from django.contrib.auth.models import AnonymousUser
from django.template.loader import render_to_string
from django.test import RequestFactory

from leergang.content.blocks import BodyBlock

BLOCKS = BodyBlock().child_blocks


def drawn(name, **changes):
    value = BLOCKS[name].get_preview_value()
    for key, other in changes.items():
        value[key] = other
    return BLOCKS[name].render(value, {"anchor": "hier"})


def link(number):
    return {"pk": number, "title": f"Stap {number}", "url": f"/leergang/kz/dag-1/m/stap-{number}/"}


def step(number=2, **changes):
    """A step page drawn from its kept prose, as for somebody who is not signed in."""
    steps = [link(n) for n in (1, 2, 3)]
    prose = {
        "goal": "Je herkent een eis.",
        "minutes": 6,
        "number": number,
        "parts": [{"html": "<p>Eerst</p>"}, {"prompt": "vraag"}, {"html": "<p>Daarna</p>"}],
        "headings": [{"key": "kop", "text": "Een kop", "level": "2"}],
        "course": {"pk": 8, "title": "Kwaliteitszorg", "url": "/leergang/kz/"},
        "day": {"pk": 9, "title": "Zicht", "url": "/leergang/kz/dag-1/"},
        "module": {"pk": 10, "title": "Contracteren", "url": "/leergang/kz/dag-1/m/"},
        "outline": steps,
        "prev": steps[number - 2] if number > 1 else None,
        "next": steps[number] if number < 3 else None,
    } | changes
    request = RequestFactory().get("/leergang/kz/dag-1/m/")
    page = SimpleNamespace(pk=number, title=f"Stap {number}")
    context = {"page": page, "prose": prose, "user": AnonymousUser()}
    return render_to_string("leergang/step_page.html", context, request)


def test_a_heading_is_read_out_without_its_link():
    heading = drawn("heading")
    assert '<h2 id="draad">Waar de draad breekt</h2>' in heading
    assert 'href="#draad"' in heading.split("</h2>")[1]


def test_a_heading_of_level_three_is_one():
    assert "<h3 id=" in drawn("heading", level="3")


def test_each_callout_says_in_words_what_it_is():
    for kind, word in (("example", "Voorbeeld"), ("pitfall", "Valkuil"), ("remark", "Opmerking")):
        assert word in drawn("callout", kind=kind)


def test_the_first_cell_of_a_row_is_its_heading_and_the_table_scrolls_by_keyboard():
    table = drawn("table")
    assert table.count('<th scope="row">') == 2
    assert table.count('<th scope="col">') == 3
    assert 'tabindex="0" role="region" aria-label="Tabel: Eis of ambitie"' in table


def test_a_self_check_holds_its_answer_without_javascript():
    check = drawn("self_check")
    fold = check.split("<details")[1]
    assert "Goed: Over wat de wet vraagt" in fold
    assert check.count("data-right") == 1


def test_a_prompt_has_lines_for_paper_and_no_field():
    prompt = drawn("prompt")
    assert prompt.count('<i class="line">') == 4
    assert "<textarea" not in prompt
    assert "<input" not in prompt


def test_words_of_an_editor_never_become_markup():
    assert "<script>" not in drawn("quote", text="<script>alert(1)</script>", source="<script>")
    assert "<script>" not in drawn("callout", title="<script>")


def test_a_step_is_drawn_without_asking_the_database_anything():
    page = step()
    assert "<p>Eerst</p>" in page
    assert "<p>Daarna</p>" in page
    assert "Stap 2 van 3." in page
    assert "Dag 1: Zicht" in page


def test_a_step_says_where_you_are_and_what_comes_next():
    page = step()
    assert 'aria-current="step">Stap 2</a>' in page
    assert 'href="/leergang/kz/dag-1/m/stap-3/"' in page
    assert "Lees stap 3" in page
    assert "Vorige stap" in page


def test_the_last_step_leads_back_to_the_module():
    page = step(3)
    assert "Lees stap" not in page
    assert 'class="button" href="/leergang/kz/dag-1/m/"' in page


def test_the_first_step_has_no_previous_one():
    assert "Vorige stap<" not in step(1)
