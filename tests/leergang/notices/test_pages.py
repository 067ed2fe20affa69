"""The page of notices, the number in the header, and the choices."""

from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from leergang.content.course import StepPage
from leergang.notices.actions import notify, take_back
from leergang.notices.due import forget
from leergang.notices.models import Kind, Notice, OutboxMail
from tests import factories


def tell(to, text="Dag 3 is open.", **fields):
    return notify(to=to, kind=Kind.RELEASED, text=text, **{"address": "/leergang/", **fields})


def header(client, address="/leergang/"):
    return client.get(address).text.partition("</header>")[0]


def test_who_has_none_reads_what_will_come_here(signed_in):
    page = signed_in.get("/berichten/").text
    assert "Er is nog geen bericht voor je." in page
    assert "Markeer alles" not in page


def test_a_notice_is_opened_and_read_in_one_act(signed_in, reader):
    made = tell(reader)
    assert '<b class="count">1<' in header(signed_in)
    answer = signed_in.post(f"/berichten/{made.pk}/")
    assert answer.url == "/leergang/"
    assert 'class="count"' not in header(signed_in)


def test_looking_and_following_a_link_marks_nothing(signed_in, reader):
    made = tell(reader)
    assert "Nieuw</span>" in signed_in.get("/berichten/").text
    assert signed_in.get(f"/berichten/{made.pk}/").url == "/berichten/"
    assert signed_in.get("/berichten/gelezen/").url == "/berichten/"
    made.refresh_from_db()
    assert made.read_at is None


def test_all_are_read_at_once_except_what_came_since(signed_in, reader):
    newest = [tell(reader), tell(reader)][-1]
    tell(reader, "Dag 4 is open.")
    signed_in.post("/berichten/gelezen/", {"tot": newest.pk})
    assert list(Notice.objects.filter(read_at=None).values_list("text", flat=True)) == ["Dag 4 is open."]
    assert '<b class="count">1<' in header(signed_in)


@pytest.mark.parametrize("nonsense", ["", "x", "-1", "²", "9" * 40])
def test_nonsense_marks_nothing(signed_in, reader, nonsense):
    tell(reader)
    assert signed_in.post("/berichten/gelezen/", {"tot": nonsense}).status_code == 302
    assert Notice.objects.filter(read_at=None).exists()


def test_the_notices_of_someone_else_are_not_there(signed_in, reader):
    other = tell(factories.user(), "Een geheim.")
    assert "Een geheim." not in signed_in.get("/berichten/").text
    assert signed_in.post(f"/berichten/{other.pk}/").status_code == 404
    signed_in.post("/berichten/gelezen/", {"tot": other.pk})
    other.refresh_from_db()
    assert other.read_at is None


def test_what_is_told_shows_as_it_was_typed(signed_in, reader):
    tell(reader, "Neem <b>twee</b> pennen mee.\nTot dan.")
    assert "Neem &lt;b&gt;twee&lt;/b&gt; pennen mee.<br>Tot dan." in signed_in.get("/berichten/").text


def test_the_number_costs_a_step_no_question_of_its_own(signed_in, course, reader):
    def cost():
        signed_in.get(StepPage.objects.first().url)
        with CaptureQueriesContext(connection) as queries:
            signed_in.get(StepPage.objects.first().url)
        return len(queries)

    before = cost()
    tell(reader)
    assert cost() == before


def test_three_notices_cost_what_one_costs_and_older_ones_are_a_page_further(signed_in, reader):
    def cost():
        with CaptureQueriesContext(connection) as queries:
            signed_in.get("/berichten/")
        return len(queries)

    tell(reader, "Het eerste bericht.")
    signed_in.get("/berichten/")
    before = cost()
    tell(reader), tell(reader)
    assert cost() == before
    for _ in range(25):
        tell(reader)
    assert "Het eerste bericht." not in signed_in.get("/berichten/").text
    assert "Het eerste bericht." in signed_in.get("/berichten/?pagina=2").text


def test_choices_are_kept_and_shown(signed_in, reader):
    page = signed_in.get("/account/berichten/").text
    assert '<option value="at_once" selected>' in page
    everything = {kind.value: "site" for kind in Kind}
    signed_in.post("/account/berichten/", everything)
    page = signed_in.get("/account/berichten/").text
    assert page.count('<option value="site" selected>') == len(Kind)


def test_a_choice_that_is_none_says_how_to_mend_it(signed_in):
    page = signed_in.post("/account/berichten/", {kind.value: "altijd" for kind in Kind}).text
    assert "Kies een van de drie manieren uit de lijst." in page


def test_what_hung_from_a_group_goes_with_it(signed_in, reader):
    tell(reader, "Dag 3 is open.", about="groep-voorjaar")
    tell(reader, "Je account is veranderd.")
    take_back(to=reader, about="groep-voorjaar")
    page = signed_in.get("/berichten/").text
    assert "Dag 3 is open." not in page
    assert "Je account is veranderd." in page
    assert '<b class="count">1<' in page


def test_after_a_year_a_notice_is_forgotten_and_still_not_told_again(signed_in, reader):
    tell(reader, "Een oud geheim.", key="dag-3")
    tell(reader, "Nog een oud geheim.")
    Notice.objects.update(made_at=timezone.now() - timedelta(days=366))
    assert forget(timezone.now()) == ["oude mail en berichten weggehaald: 2"]
    assert forget(timezone.now()) == []
    assert "geheim" not in signed_in.get("/berichten/").text
    assert not Notice.objects.exclude(text="").exists()
    tell(reader, "Een oud geheim.", key="dag-3")
    assert "geheim" not in signed_in.get("/berichten/").text
    reader.refresh_from_db()
    assert reader.unread_notices == 0


def test_a_month_after_it_was_sent_a_mail_is_forgotten(reader):
    for state, key in [("sent", ""), ("sent", "aanbod-1"), ("waiting", "")]:
        OutboxMail.objects.create(
            to="a@school.example", text="geheim", state=state, key=key, made_at=timezone.now() - timedelta(days=31)
        )
    forget(timezone.now())
    left = OutboxMail.objects.order_by("pk").values_list("key", "to", "text")
    assert list(left) == [("aanbod-1", "", ""), ("", "a@school.example", "geheim")]
