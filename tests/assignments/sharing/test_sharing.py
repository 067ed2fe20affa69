"""Sharing parts of a profile: who reads what, for how long, and how its owner sees that."""

from datetime import timedelta

import pytest
from django.core.exceptions import PermissionDenied
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone
from django.utils.timezone import localdate

from assignments.profile.forms import ProfileForm
from assignments.profile.rules import TABLES
from assignments.profile.sheet import parts_of
from assignments.sharing.actions import share_outside, share_with, stop
from assignments.sharing.due import put_away_what_ended
from assignments.sharing.rules import FIELDS, HEAD, body_of
from assignments.work.around.due import forget_what_was_thrown_away
from assignments.work.models import Share, Version, Work
from cohorts.enrolment.actions import form_duo
from leergang.notices.models import Notice
from tests import factories
from tests.assignments.outside.conftest import last_link, mails_to, visit

DELEN = "/mijn/profiel/delen/"


@pytest.fixture
def shared(version, reader, teacher, now):
    about = {"version": version, "parts": ["statement"], "whom": teacher, "until": None}
    return share_with(by=reader, now=now, **about)


def signed(user):
    client = Client()
    client.force_login(user)
    return client


def chosen(**changed):
    return {"version": "1", "parts": ["statement", "ambitions"], "name": "", "email": "", "until": ""} | changed


def test_a_teacher_reads_the_chosen_parts_of_that_version_and_hears_of_it(signed_in, teacher, profile):
    page = signed_in.post(DELEN, chosen(whom=str(teacher.pk), share=""), follow=True).text
    assert "Ingrid van Dam kan het nu lezen" in page
    assert "Zo ziet Ingrid van Dam het" in page
    notice = Notice.objects.get(user=teacher)
    page = signed(teacher).get(notice.address).text
    assert "Ik zorg voor ritme." in page
    assert "Een merelnest" in page
    for word in ("reigerpoel", "rust", "Spechtenhol", "kwartelei"):
        assert word not in page
    assert notice.address in signed(teacher).get("/gedeeld/").text


def test_everything_is_shared_in_one_go(signed_in, teacher, profile):
    typed = chosen(whom=str(teacher.pk), parts=["alles"], share="")
    assert "Versie 1, helemaal" in signed_in.post(DELEN, typed, follow=True).text
    page = signed(teacher).get(Notice.objects.get(user=teacher).address).text
    assert "Een merelnest" in page and "reigerpoel" in page


@pytest.mark.parametrize("whom", ["teacher", "gast"])
def test_who_presses_twice_shares_once(signed_in, teacher, profile, whom):
    typed = chosen(whom="gast" if whom == "gast" else str(teacher.pk), name="Els", email="els@lyceum.example", share="")
    for _press in range(2):
        signed_in.post(DELEN, typed)
    assert signed_in.get(DELEN).text.count("Stop met delen") == 1
    assert len(mails_to()) == (1 if whom == "gast" else 0)
    signed_in.post(DELEN, typed | {"parts": ["next_year"]})
    assert signed_in.get(DELEN).text.count("Stop met delen") == 2


def test_looking_first_shows_the_same_and_shares_nothing(signed_in, teacher, profile):
    page = signed_in.post(DELEN, chosen(whom=str(teacher.pk), look="")).text
    assert "Een merelnest" in page
    assert "reigerpoel" not in page
    assert "Er is nog niets gedeeld." in page
    assert not Share.objects.exists()
    assert not Notice.objects.exists()


def test_the_owner_sees_what_the_reader_sees(signed_in, shared, teacher):
    mine, theirs = signed_in.get(f"{DELEN}{shared.pk}/").text, signed(teacher).get(f"/gedeeld/{shared.pk}/").text
    sheet = theirs[theirs.index("<h1>") : theirs.index("</main>")]
    assert "Ik zorg voor ritme." in sheet
    assert sheet in mine


def test_stopping_works_at_once_and_takes_the_notice_along(signed_in, shared, teacher):
    said = signed_in.post(f"{DELEN}{shared.pk}/stop/", follow=True).text
    assert "Gestopt. Ingrid van Dam leest dit niet meer." in said
    assert "Het delen was al gestopt." in signed_in.post(f"{DELEN}{shared.pk}/stop/", follow=True).text
    assert signed(teacher).get(f"/gedeeld/{shared.pk}/").status_code == 404
    assert not Notice.objects.filter(user=teacher).exists()
    assert "Niemand deelt nu een profiel" in signed(teacher).get("/gedeeld/").text
    assert "Niemand. Alleen jij" in signed_in.get(DELEN).text
    assert signed_in.get(f"{DELEN}{shared.pk}/").status_code == 404


def test_sharing_ends_after_its_last_day(version, reader, teacher, signed_in, now):
    day = localdate() + timedelta(days=3)
    signed_in.post(DELEN, chosen(whom=str(teacher.pk), until=day.isoformat(), share=""))
    share = Share.objects.get()
    assert timezone.localtime(share.until).date() == day
    Share.objects.update(since=now - timedelta(days=2), until=now - timedelta(days=1))
    assert signed(teacher).get(f"/gedeeld/{share.version.work_id}/").status_code == 404
    put_away_what_ended(now)
    forget_what_was_thrown_away(now + timedelta(days=31))
    assert not Work.objects.filter(kind="profile_parts").exists()
    assert Work.objects.filter(kind="profile").exists()


def test_the_owner_shares_with_people_around_them_and_nobody_else(version, reader, fellow, group, now):
    about = {"version": version, "parts": ["statement"], "until": None, "by": reader, "now": now}
    for stranger in (factories.user(), fellow):
        with pytest.raises(PermissionDenied):
            share_with(whom=stranger, **about)
    form_duo(enrolments=list(group.enrolments.filter(user__in=[reader, fellow])), by=None)
    share_with(whom=fellow, **about)
    with pytest.raises(PermissionDenied):
        share_with(whom=reader, **(about | {"by": fellow}))


def test_somebody_without_an_account_reads_by_link_and_code(signed_in, profile):
    signed_in.post(DELEN, chosen(whom="gast", name="Els Terpstra", email="els@lyceum.example", share=""))
    link, browser = last_link(), Client()
    visit(browser, link)
    page = browser.get(link).text
    assert "Een merelnest" in page
    assert "Wis mijn gegevens" in page
    for word in ("reigerpoel", "rust", "Spechtenhol", "kwartelei"):
        assert word not in page
    assert "Zo ziet Els Terpstra het" in signed_in.get(DELEN).text
    parts = Work.objects.get(kind="profile_parts")
    assert "Een merelnest" in signed_in.get(f"{DELEN}{parts.pk}/").text
    signed_in.post(f"{DELEN}{parts.pk}/stop/")
    assert browser.get(link).status_code == 404


@pytest.mark.parametrize(
    ("wrong", "said"),
    [
        ({"parts": []}, "Kies minstens één deel."),
        ({"parts": ["function"]}, "staat in deze versie nog niets"),
        ({"whom": ""}, "Kies met wie je deelt."),
        ({"whom": "gast", "email": "els@lyceum.example"}, "Vul de naam in."),
        ({"whom": "gast", "name": "Els", "email": "els"}, "Vul het e-mailadres in"),
        ({"until": "2001-01-01"}, "Kies een einddatum vanaf vandaag"),
    ],
)
def test_what_is_missing_is_said_and_nothing_that_was_filled_in_is_lost(signed_in, teacher, profile, wrong, said):
    typed = chosen(whom=str(teacher.pk), share="") | wrong
    page = signed_in.post(DELEN, typed).text
    assert said in page
    assert not Share.objects.exists()
    assert f'value="{typed["name"]}"' in page or not typed["name"]


def test_who_has_no_version_is_told_to_keep_one(signed_in):
    assert "Bewaar eerst een versie" in signed_in.get(DELEN).text


def test_the_profile_says_who_reads_which_version(signed_in, shared, reader):
    assert "Gedeeld met Ingrid van Dam" in signed_in.get("/mijn/profiel/blad/").text
    assert "Een deel van versie 1 leest: Ingrid van Dam." in signed_in.get("/mijn/profiel/").text
    works = signed_in.get("/mijn/werk/").text
    assert "Een deel van versie 1 leest: Ingrid van Dam." in works
    assert "Deel van je profiel" not in works


def test_who_reads_more_parts_costs_no_more(signed_in, version, reader, teacher, now):
    def asked(address):
        with CaptureQueriesContext(connection) as queries:
            assert signed_in.get(address).status_code == 200
        return len(queries)

    share_with(version=version, parts=["statement"], whom=teacher, until=None, by=reader, now=now)
    before = [asked(address) for address in (DELEN, "/mijn/profiel/blad/", "/mijn/profiel/")]
    for number in range(2):
        guest = {"name": f"Gast {number}", "email": f"gast-{number}@lyceum.example", "until": None}
        share_outside(version=version, parts=["ambitions"], by=reader, now=now, **guest)
        share_with(version=version, parts=["ambitions"], whom=teacher, until=None, by=reader, now=now)
    assert [asked(address) for address in (DELEN, "/mijn/profiel/blad/", "/mijn/profiel/")] == before
    assert before[1] <= 8


def test_a_reader_never_gets_the_version_of_the_profile_itself(shared, teacher, profile):
    readable = Version.objects.visible_to(teacher)
    assert [one.work_id for one in readable] == [shared.pk]
    [body] = readable.values_list("body", flat=True)
    assert set(body) == {"statement"}


def test_stopping_for_one_leaves_another(version, reader, teacher, shared, now):
    other = share_with(version=version, parts=["ambitions"], whom=teacher, until=None, by=reader, now=now)
    stop(parts=shared, by=reader, now=now)
    assert signed(teacher).get(f"/gedeeld/{other.pk}/").status_code == 200


def test_each_field_of_the_profile_belongs_to_a_part_or_stands_above_them():
    known = {*HEAD, *(field for fields in FIELDS.values() for field in fields)}
    assert known == set(ProfileForm.base_fields)


def test_each_part_alone_reads_as_it_does_in_the_whole():
    body = {name: name for name in ProfileForm.base_fields}
    body |= {name: factories.table(name, ["2" for _column in columns]) for name, (columns, _rows) in TABLES.items()}
    whole = parts_of(body)
    assert {part.key for part in whole} == set(FIELDS)
    for part in whole:
        assert parts_of(body_of(body, [part.key])) == [part]
