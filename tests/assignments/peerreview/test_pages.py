"""The pages of peer feedback: the whole way without a script, for whom each is, and what they cost."""

import re
from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from assignments.peerreview.models import PeerReview, PeerRound
from assignments.peerreview.pairing.actions import propose, start
from assignments.submissions.kind import own_work, way_to
from assignments.work.models import Work
from cohorts.enrolment.actions import enrol, suspend
from cohorts.enrolment.models import Enrolment
from leergang.notices.models import Notice, OutboxMail
from leergang.portal.privacy.queries import parts_of
from tests import factories

from .conftest import SAID, WRITTEN, browser, fresh, handed, joins, page_of, writes

MARK = "kwartelvoer"


@pytest.fixture
def pairs(group, brief):
    """The address of the page of a teacher."""
    return reverse("peers", args=[group.slug, brief.pk])


def choices(html):
    """What the form of a proposal would send, as it stands there."""
    selects = re.findall(r'<select name="(lees-[^"]+)"(.*?)</select>', html, re.S)
    return {name: re.search(r'value="(\d+)" selected', options)[1] for name, options in selects}


def sent(who, review, **more):
    """What the form of a reader sends."""
    work = Work.objects.filter(pk=review.pk).first()
    about = {"kind": "peer_feedback", "work": review.pk, "revision": work.revision if work else 0, "writer": who.pk}
    return about | {"back": page_of(review), "page": "", "anchor": ""} | SAID | more


def test_from_proposal_to_feedback_that_is_read(pieces, group, brief, teacher, pairs):
    client = browser(teacher)
    assert "Laat deelnemers elkaars werk lezen" in client.get(reverse("handed_in", args=[group.slug, brief.pk])).text
    assert "Er zijn 3 stukken ingeleverd." in client.get(pairs).text
    proposed = client.post(pairs, {"verb": "propose"}, follow=True).text
    chosen = choices(proposed)
    assert len(chosen) == 3
    done = client.post(pairs, {"verb": "start", **chosen, "lees-due": ""}, follow=True).text
    assert "3 deelnemers weten nu wat ze lezen." in done
    review = PeerReview.objects.select_related("work__owner", "reader").first()
    reader, writer = browser(review.reader), browser(review.work.owner)
    assert f"Lees het werk van {review.work.owner}" in reader.get("/verder/").text
    page = reader.get(page_of(review)).text
    assert f"Van {review.work.owner}." in page and "Alleen jij leest dit." in page
    assert f"Dan is het te lezen voor {review.work.owner} en de docenten van je groep." in page
    answer = reader.post(reverse("work_save"), sent(review.reader, review, then="give"), follow=True).text
    assert "Je feedback is gegeven." in answer and "Haal je feedback terug" in answer
    own = reverse("own_work", args=[review.work_id])
    closed = writer.get(own).text
    assert f"Lees de feedback van {review.reader}" in closed and SAID["works"] not in closed
    press = writer.post(reverse("peer_read", args=[review.pk]))
    opened = writer.get(press.url).text
    assert f'id="{press.url.split("#")[1]}"' in opened
    assert SAID["works"] in opened and SAID["wonder"] in opened
    assert f"Te lezen voor jou, {review.reader} en de docenten van je groep." in opened
    assert "Haal je feedback terug" not in reader.get(page_of(review)).text
    assert SAID["works"] in client.get(pairs).text


def test_the_writer_is_told_who_reads_and_why_taking_back_ended(review):
    writer, own = browser(review.work.owner), reverse("own_work", args=[review.work_id])
    before = writer.get(own).text
    assert f"{review.reader} kan je werk lezen en heeft het nog niet geopend." in before
    assert f"de docenten van je groep en {review.reader}." in before and "Haal versie 1 terug" in before
    browser(review.reader).get(page_of(review))
    after = writer.get(own).text
    assert "Deze versie haal je niet meer terug." in after and "Haal versie 1 terug" not in after
    assert "heeft deze versie al gelezen" in writer.post(reverse("take_back", args=[review.work_id]), follow=True).text


def test_who_gives_half_gets_the_text_back_with_what_is_missing(review):
    client = browser(review.reader)
    client.get(page_of(review))
    answer = client.post(reverse("work_save"), sent(review.reader, review, wonder="", then="give"), follow=True).text
    assert "Nog niet gegeven: er ontbreekt iets" in answer and SAID["works"] in answer
    assert "Schrijf één vraag op." in answer


def test_what_was_given_is_taken_back_by_a_button_and_changed(review):
    client = browser(review.reader)
    client.get(page_of(review))
    client.post(reverse("work_save"), sent(review.reader, review, then="give"))
    back = client.post(reverse("peer_take_back", args=[review.pk]), follow=True).text
    assert "Je feedback is teruggehaald." in back and SAID["works"] in back and "Geef je feedback" in back
    assert SAID["works"] not in browser(review.work.owner).get(reverse("own_work", args=[review.work_id])).text


def test_a_press_too_late_says_why(review, now):
    client = browser(review.reader)
    client.get(page_of(review))
    client.post(reverse("work_save"), sent(review.reader, review, then="give"))
    browser(review.work.owner).post(reverse("peer_read", args=[review.pk]))
    assert "Je feedback is al gelezen." in client.post(reverse("peer_take_back", args=[review.pk]), follow=True).text


def test_what_is_given_twice_by_a_double_click_is_given_once(review):
    client = browser(review.reader)
    client.get(page_of(review))
    for _ in range(2):
        answer = client.post(reverse("work_save"), sent(review.reader, review, then="give"), follow=True)
        assert "Je feedback is gegeven." in answer.text
    assert Work.objects.get(pk=review.pk).versions.count() == 1
    assert Notice.objects.filter(kind="feedback").count() == 1


def test_a_piece_that_is_not_ones_own_to_read_is_not_there(started, pieces, group, teacher):
    outside = joins(group, "Iemand Anders")
    for review in started.reviews.select_related("reader", "work__owner"):
        others = [who for who in (*pieces, teacher, outside) if who != review.reader]
        for who in others:
            assert browser(who).get(page_of(review)).status_code == 404
            assert browser(who).post(reverse("peer_take_back", args=[review.pk])).status_code == 404
            assert browser(who).post(reverse("work_save"), sent(who, review)).status_code == 404
        for who in (*others, review.reader):
            assert browser(who).post(reverse("peer_read", args=[review.pk])).status_code == 404


def test_a_draft_and_what_was_taken_back_stand_nowhere_else(review, teacher, group, brief, pairs, pieces):
    client = browser(review.reader)
    client.get(page_of(review))
    client.post(reverse("work_save"), sent(review.reader, review, works=MARK, then="give"))
    client.post(reverse("peer_take_back", args=[review.pk]))
    writer = review.work.owner
    asked = [
        "/verder/",
        "/mijn/werk/",
        "/berichten/",
        f"/zoek/?q={MARK[:-1]}",
        f"/groep/{group.slug}/",
        pairs,
        brief.url,
    ]
    asked += [reverse("own_work", args=[review.work_id]), reverse("handed_in", args=[group.slug, brief.pk])]
    for who in (writer, teacher, *pieces, factories.administrator(), factories.user(groups=["Redactie"])):
        if who != review.reader:
            assert not [url for url in asked if MARK in browser(who).get(url).text]
            assert MARK not in str(parts_of(fresh(who)))
    assert not OutboxMail.objects.filter(text__contains=MARK).exists()
    assert MARK in str(parts_of(fresh(review.reader)))


def test_an_administrator_sees_who_reads_and_not_a_word(review, pairs):
    client = browser(review.reader)
    client.get(page_of(review))
    client.post(reverse("work_save"), sent(review.reader, review, then="give"))
    page = browser(factories.administrator()).get(pairs).text
    assert "Gaf feedback" in page and SAID["works"] not in page


def test_a_choice_that_cannot_be_is_told_at_its_field_and_nothing_changes(pieces, group, brief, teacher, pairs):
    client = browser(teacher)
    chosen = choices(client.post(pairs, {"verb": "propose"}, follow=True).text)
    for wrong in ("999999", ""):
        answer = client.post(pairs, {"verb": "start", **chosen, next(iter(chosen)): wrong}).text
        assert "Kies iemand, of ‘niemand’." in answer
    answer = client.post(pairs, {"verb": "start", **chosen, "lees-due": "morgen"}).text
    assert "Schrijf de dag zo: 2027-04-06." in answer
    assert PeerRound.objects.get().started_at is None


def test_a_proposal_says_what_could_not_be_better(nadia, daan, esma, group, brief, teacher, pairs, now):
    fourth = joins(group, "Petra Willems")  # of the school of Daan
    for who in (daan, fourth):
        handed(who, brief, now)
    page = browser(teacher).post(pairs, {"verb": "propose"}, follow=True).text
    assert page.count("Is van dezelfde school.") == 2


def test_with_one_piece_it_says_to_wait(nadia, group, brief, teacher, pairs, now):
    handed(nadia, brief, now)
    assert "nog geen twee stukken" in browser(teacher).post(pairs, {"verb": "propose"}, follow=True).text


def test_a_proposal_is_thrown_away_and_made_anew(pieces, group, brief, teacher, pairs, now):
    client = browser(teacher)
    client.post(pairs, {"verb": "propose"})
    late = joins(group, "Te Laat")
    handed(late, brief, now)
    assert "Het werk van Te Laat heeft in dit voorstel nog geen buddy." in client.get(pairs).text
    assert len(choices(client.post(pairs, {"verb": "propose"}, follow=True).text)) == 4
    client.post(pairs, {"verb": "drop"})
    assert not PeerReview.objects.exists() and "Stel buddy’s voor" in client.get(pairs).text


def test_a_teacher_sees_who_gave_nothing_reminds_once_and_replaces_who_dropped_out(
    review, started, group, brief, teacher, pairs
):
    client = browser(teacher)
    assert (
        str(review.reader)
        in client.get(reverse("handed_in", args=[group.slug, brief.pk])).text.partition("Nog niet: ")[2]
    )
    assert "3 deelnemers kregen een herinnering." in client.post(pairs, {"verb": "remind"}, follow=True).text
    assert "Herinner " not in client.get(pairs).text
    other = joins(group, "Iemand Anders")
    suspend(enrolment=Enrolment.objects.get(user=review.reader, cohort=group), by=teacher)
    assert "Doet niet meer mee." in client.get(pairs).text
    client.post(pairs, {"verb": "hand_over", "review": review.pk, "reader": other.pk})
    assert f"Iemand Anders leest {review.work.owner}" in client.get(pairs).text
    assert "Kies eerst wie" in client.post(pairs, {"verb": "hand_over", "review": review.pk}, follow=True).text


@pytest.mark.parametrize(
    "nonsense", [{"review": "x"}, {"work": "x"}, {}, {"work": "0b7e5f0a-0000-4000-8000-000000000000"}]
)
def test_nonsense_changes_nothing(nonsense, started, teacher, esma, pairs):
    assert browser(teacher).post(pairs, {"verb": "hand_over", "reader": esma.pk, **nonsense}).status_code == 404
    assert started.reviews.count() == 3


def cost(client, url):
    client.get(url)
    with CaptureQueriesContext(connection) as queries:
        assert client.get(url).status_code == 200
    return len(queries)


def test_pages_cost_the_same_for_few_and_for_many(pieces, group, brief, teacher, nadia, pairs, now):
    start(round=propose(cohort=group, page=brief.pk, by=teacher), by=teacher, now=now)
    give_all(now)
    mine = PeerReview.objects.get(reader=nadia)
    urls = [(teacher, pairs), (teacher, reverse("handed_in", args=[group.slug, brief.pk])), (nadia, "/verder/")]
    urls += [
        (nadia, page_of(mine)),
        (nadia, reverse("own_work", args=[own_work(nadia, brief, way_to(nadia, brief)).pk])),
    ]
    before = [cost(browser(who), url) for who, url in urls]
    PeerRound.objects.all().delete()
    for number in range(3):
        handed(joins(group, f"Nummer {number}", f"School {number}"), brief, now + timedelta(minutes=1))
    start(round=propose(cohort=group, page=brief.pk, by=teacher), by=teacher, now=now)
    give_all(now)
    mine = PeerReview.objects.get(reader=nadia)
    urls[3] = (nadia, page_of(mine))
    assert [cost(browser(who), url) for who, url in urls] == before


def give_all(now):
    for review in PeerReview.objects.select_related("reader"):
        writes(review)
        client = browser(review.reader)
        client.post(reverse("work_save"), sent(review.reader, review, then="give"))


def test_the_piece_of_a_duo_is_read_by_two_and_by_neither_of_them(nadia, daan, esma, group, brief, teacher, now):
    third = joins(group, "Vierde", "Nog een school")
    piece = handed(nadia, brief, now)
    piece.version.work.authors.create(user=daan)
    for who in (esma, third):
        handed(who, brief, now, WRITTEN | {"vraag-1": f"Van {who}."})
    start(round=propose(cohort=group, page=brief.pk, by=teacher), by=teacher, now=now)
    readers = set(PeerReview.objects.filter(work=piece.version.work_id).values_list("reader", flat=True))
    assert readers == {esma.pk, third.pk}
    assert {nadia.pk, daan.pk} == set(
        PeerReview.objects.exclude(work=piece.version.work_id).values_list("reader", flat=True)
    )


def test_the_piece_of_a_duo_with_one_buddy_is_not_called_unread(nadia, daan, esma, group, brief, teacher, pairs, now):
    piece = handed(nadia, brief, now)
    piece.version.work.authors.create(user=daan)
    handed(esma, brief, now)
    start(round=propose(cohort=group, page=brief.pk, by=teacher), by=teacher, now=now)
    shown = browser(teacher).get(pairs).text
    assert f"Het werk van {nadia} en {daan} kan nog een buddy hebben." in shown
    assert f"Het werk van {nadia} en {daan} heeft nog geen buddy." not in shown


def test_what_a_reader_makes_stands_among_their_work(review, group):
    enrol(cohort=group, user=factories.user())
    writes(review)
    page = browser(review.reader).get("/mijn/werk/").text
    assert "Feedback op ‘Kijk rond’" in page and page_of(review) in page
