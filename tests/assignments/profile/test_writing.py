"""One profile for each person: known things are filled in, versions stay as they were, and it costs eight queries."""

import re

import pytest
from django.db import IntegrityError, connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from assignments.profile.actions import keep
from assignments.profile.queries import own_profile
from assignments.sharing.actions import share_with
from assignments.taking.actions import take_over
from assignments.work.actions import save
from assignments.work.models import Version, Work
from cohorts.enrolment.actions import withdraw
from cohorts.enrolment.models import Enrolment
from cohorts.schools.models import School
from leergang.content.course import StepPage
from leergang.content.reference.vocabulary import Subject
from tests import factories
from tests.assignments.cases.conftest import browser

from .conftest import FILLED

ADDRESS = "/mijn/profiel/"


def sent(page, **changed):
    """What a browser without a script sends from this page."""
    found = re.findall(
        r'<(?:input|textarea)[^>]*?name="([^"]+)"[^>]*?(?:value="([^"]*)"[^>]*>|>\n?([^<]*)</textarea>)', page
    )
    chosen = re.findall(r'<select[^>]*name="([^"]+)"', page)
    fields = {name: value or text for name, value, text in found} | dict.fromkeys(chosen, "")
    return {name: value.replace("&quot;", '"') for name, value in fields.items()} | changed


def test_name_school_and_function_are_not_asked_again(own, reader):
    Enrolment.objects.filter(user=reader).update(
        school=School.objects.create(name="Lyceum De Vaart"), job="coördinator kwaliteit"
    )
    page = own.get(ADDRESS).text
    assert f"{reader}, Lyceum De Vaart" in page and 'value="coördinator kwaliteit"' in page


def test_the_button_saves_rows_and_choices_without_a_script(own, reader):
    filled = {"tasks__0__0": "Cijfers", "tasks__0__1": "4", "circles__0__0": "Agenda", "circles__0__1": "ik beslis"}
    form = sent(own.get(ADDRESS).text, **filled, fits_first="Bewaker", statement="Ik zorg voor het ritme.")
    own.post(reverse("work_save"), form)
    body = own_profile(reader).body
    assert body["tasks"]["rows"] == [["Cijfers", "4", "", ""]] and body["circles"]["rows"] == [["Agenda", "ik beslis"]]
    assert (body["fits_first"], body["statement"]) == ("Bewaker", "Ik zorg voor het ritme.")


def test_a_row_more_is_asked_of_the_server_and_costs_no_word(own, profile, reader):
    form = sent(own.get(ADDRESS).text, then="row:circles:9", statement="Nog niet bewaard.")
    answer = own.post(reverse("work_save"), form, follow=True)
    assert 'name="circles__8__0"' in answer.text and "Nog niet bewaard." in answer.text


def test_a_choice_that_is_no_longer_offered_still_stands(own, profile, reader):
    body = profile.body | {"meetings": factories.table("meetings", ("MT", "ik notuleer", "elke dinsdag"))}
    save(work=profile, body=body, revision=1, by=reader)
    assert "<option selected>elke dinsdag</option>" in own.get(ADDRESS).text


def test_two_tabs_that_both_begin_write_in_one_profile_and_lose_nothing(reader, group):
    one, other = own_profile(reader), own_profile(reader)
    save(work=one, body={"statement": "Uit de ene."}, revision=0, by=reader, base={})
    save(work=other, body={"next_year": "Uit de andere."}, revision=0, by=reader, base={})
    stored = Work.objects.get(kind="profile", owner=reader).body
    assert stored == {"statement": "Uit de ene.", "next_year": "Uit de andere."}


def test_the_database_holds_that_there_is_one(own, profile, reader):
    with pytest.raises(IntegrityError):
        Work.objects.create(kind="profile", owner=reader, made_at=profile.made_at, saved_at=profile.saved_at)


def test_a_version_is_kept_by_a_button_and_stays_as_it_was(own, profile, reader):
    form = sent(own.get(ADDRESS).text, then="keep", statement="Versie een.")
    assert "Versie 1 is bewaard." in own.post(reverse("work_save"), form, follow=True).text
    save(work=own_profile(reader), body=FILLED | {"statement": "Daarna."}, revision=2, by=reader)
    assert "Versie een." in own.get(reverse("profile_version", args=[1])).text
    assert "Daarna." in own.get(reverse("profile_sheet")).text


def test_the_same_text_kept_twice_is_one_version(profile, reader, now):
    assert keep(work=profile, by=reader, now=now) == keep(work=profile, by=reader, now=now)
    assert Version.objects.filter(work=profile).count() == 1


def test_an_empty_profile_is_no_version(own):
    form = sent(own.get(ADDRESS).text, then="keep", function_school="")
    answer = own.post(reverse("work_save"), form, follow=True)
    assert "Vul eerst iets in" in answer.text and not Version.objects.exists()


def test_what_was_answered_about_roles_in_the_modules_is_offered(own, profile, reader, course):
    step = StepPage.objects.descendant_of(course).first()
    step.subjects.add(Subject.objects.get(slug="rollen"))
    step.save()
    about = {"kind": "answer", "owner": reader, "page": step, "title": "Waar ben jij van?"}
    answer = save(work=Work(**about, anchor="mijn-plek"), body={"text": "Van het ritme."}, revision=0, by=reader).work
    page = own.get(ADDRESS).text
    assert "Neem over: Waar ben jij van?" in page
    questions = own.get(f"/mijn/werk/neem-over/?uit={answer.pk}&kind=profile").text
    assert "Wat zou je graag oppakken" in questions and "Van het ritme." in questions


def test_a_version_that_is_not_there_is_not_there(own, profile):
    for address in ("versie/7/", "versie/7/word/", "blad/prent/", "toen-en-nu/"):
        assert own.get(f"{ADDRESS}{address}").status_code == 404


def test_who_stopped_reads_back_what_they_have_and_begins_nothing(own, profile, reader, group, fellow, teacher):
    for person in (reader, fellow):
        withdraw(enrolment=Enrolment.objects.get(user=person), by=teacher)
    assert "Ik zorg voor het ritme." in browser(reader).get(ADDRESS).text
    assert browser(fellow).get(ADDRESS).status_code == 404


def test_it_stands_among_ones_own_work(own, profile):
    page = own.get(reverse("own_works")).text
    assert f'<a href="{ADDRESS}">' in page and "Profiel" in page


@pytest.mark.parametrize("versions", [0, 1, 3])
def test_the_page_takes_eight_queries_also_when_parts_are_shared(versions, own, profile, reader, teacher, now):
    for _number in range(versions):
        note = Work(kind="note", owner=reader, title="Waar ben jij van?")
        source = save(work=note, body={"text": "Van de rust."}, revision=0, by=reader).work
        take_over(source=source, into=own_profile(reader), field="ambitions", by=reader, now=now)
    for number in range(versions):
        body, work = FILLED | {"statement": f"Zin {number}."}, own_profile(reader)
        save(work=work, body=body, revision=work.revision, by=reader)
        version = keep(work=profile, by=reader, now=now)
        share_with(version=version, parts=["statement"], whom=teacher, until=None, by=reader, now=now)
    own.get(ADDRESS)
    with CaptureQueriesContext(connection) as captured:
        own.get(ADDRESS)
    assert len(captured) <= 8, [one["sql"][:90] for one in captured]


def told_of_groups(page):
    """By the name of its group, whether it is open and what its line says."""
    found = re.findall(
        r'<details class="disclosure fold"[^>]*?( open)?><summary>.*?<span data-stands[^>]*>(.*?)</span>', page
    )
    names = re.findall(r'id="groep_\d+">(.*?)</h2>', page)
    return {name: (bool(is_open), said) for name, (is_open, said) in zip(names, found, strict=True)}


def test_a_folded_group_says_what_stands_there(own, profile):
    told = told_of_groups(own.get(ADDRESS).text)
    assert told["2. Je taken nu"] == (False, "2 taken, 6 uur")
    assert told["4. Met wie je praat"] == (False, "2 gesprekken, 1 nog niet")
    assert told["5. Waar je bij zit"] == (False, "1 overleg")
    assert told["9. Je rollen"] == (False, "Onderzoeker · Verteller · 7 rollen op het wiel")
    assert "Nog leeg" not in {said for _is_open, said in told.values()}


def test_hours_in_other_words_and_half_hours_are_told_as_far_as_they_are_numbers(own, profile, reader):
    tasks = factories.table("tasks", ("Cijfers", "1,5", "", ""), ("Agenda", "soms", "", ""), ("Enquête", "2", "", ""))
    save(work=profile, body=profile.body | {"tasks": tasks}, revision=1, by=reader)
    assert told_of_groups(own.get(ADDRESS).text)["2. Je taken nu"] == (False, "3 taken, 3,5 uur")


def test_what_is_empty_stands_on_top_and_the_first_of_it_is_open_until_a_version_was_kept(own, profile, reader, now):
    body = profile.body | {"ambitions": "", "next_year": "", "revise_on": "", "agreed_by": ""}
    save(work=profile, body=body, revision=1, by=reader)
    page = own.get(ADDRESS).text
    assert '<a href="#vraag_ambitions">3. Wat je wilt oppakken</a>' in page
    assert '<a href="#vraag_tasks" hidden>2. Je taken nu</a>' in page
    assert told_of_groups(page)["3. Wat je wilt oppakken"] == (True, "Nog leeg")
    assert told_of_groups(page)["10. Over een jaar"] == (False, "Nog leeg")
    keep(work=own_profile(reader), by=reader, now=now)
    assert told_of_groups(own.get(ADDRESS).text)["3. Wat je wilt oppakken"] == (False, "Nog leeg")


def test_a_group_is_open_that_was_given_a_row(own, profile):
    assert told_of_groups(own.get(f"{ADDRESS}?rijen=circles:9").text)["6 en 7. Je invloed, en wat je laat"][0]
