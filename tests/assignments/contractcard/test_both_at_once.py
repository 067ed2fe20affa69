"""Both write at the same moment, or from a page that is old by now: nothing is lost and nothing is agreed unseen."""

import pytest
from django.core.exceptions import ValidationError

from assignments.contractcard import actions
from assignments.contractcard.models import Proposal
from assignments.contractcard.proposing import propose, retract, settle
from assignments.work.models import Work
from tests.assignments.contractcard.conftest import page_of
from tests.assignments.contractcard.test_agreeing import lay_again, rewrite


def test_a_proposal_from_an_older_version_is_kept_and_says_so(laid, reader, mine, theirs, now):
    visitor, link = theirs()
    lay_again(laid, reader, now, role="Ik zoek uit.")
    sent = {"do": "propose", "number": 1, "voorstel-role": "Je zoekt mee."}
    assert "Je voorstel is verstuurd." in visitor.post(link, sent, follow=True).text
    page = mine.get(page_of(laid)).text
    assert "Jij veranderde deze tekst daarna." in page
    for text in ("Ik adviseer.", "Ik zoek uit.", "Je zoekt mee."):
        assert text in page
    assert "De kaart is daarna veranderd; je tekst staat er nog." in visitor.get(link).text


def test_taking_over_keeps_what_stood_there(laid, reader, now):
    [proposal] = propose(contract=laid, number=1, texts={"role": "Je zoekt mee."}, now=now)
    rewrite(laid, reader, role="Net getypt.")
    settle(proposal=proposal, is_taken=True, reply="", seen="Net getypt.", by=reader, now=now)
    assert Work.objects.get(pk=laid.work_id).body["role"] == "Je zoekt mee."
    proposal.refresh_from_db()
    assert proposal.replaced == "Net getypt."


def test_a_text_that_changed_since_it_was_seen_is_not_written_over(laid, reader, mine, now):
    [proposal] = propose(contract=laid, number=1, texts={"role": "Je zoekt mee."}, now=now)
    rewrite(laid, reader, role="Op de telefoon getypt.")
    about = {"do": "settle", "number": proposal.pk, "seen": "Ik adviseer.", "take": "yes", "reply": "Goed idee."}
    page = mine.post(page_of(laid), about).text
    assert "De tekst in dit veld is veranderd" in page
    assert "Goed idee." in page and "Op de telefoon getypt." in page
    proposal.refresh_from_db()
    assert (proposal.state, Work.objects.get(pk=laid.work_id).body["role"]) == ("open", "Op de telefoon getypt.")


def test_the_counterpart_does_not_agree_to_what_they_did_not_read(laid, reader, theirs, now):
    visitor, link = theirs()
    lay_again(laid, reader, now, role="Ik beslis alles.")
    page = visitor.post(link, {"do": "agree", "number": 1, "name": "Imane"}).text
    assert "De kaart is veranderd sinds je hem las." in page and "Ik beslis alles." in page
    assert not laid.consents.exists()


def test_the_writer_lays_before_them_only_what_they_saw(laid, reader, now):
    rewrite(laid, reader, role="Nieuw.")
    with pytest.raises(ValidationError, match="veranderd sinds je hem hier zag"):
        actions.present(contract=laid, revision=1, by=reader, now=now)


def test_one_of_the_two_is_first(laid, reader, now):
    [proposal] = propose(contract=laid, number=1, texts={"role": "Je zoekt mee."}, now=now)
    retract(proposal=proposal, now=now)
    with pytest.raises(ValidationError, match="al beantwoord of ingetrokken"):
        settle(proposal=proposal, is_taken=True, reply="", seen="Ik adviseer.", by=reader, now=now)
    assert Work.objects.get(pk=laid.work_id).body["role"] == "Ik adviseer."


def test_a_second_proposal_takes_the_place_of_the_first_and_the_same_one_counts_once(laid, now):
    for text in ("Eerst.", "Toch zo.", "Toch zo."):
        propose(contract=laid, number=1, texts={"role": text}, now=now)
    assert list(Proposal.objects.order_by("pk").values_list("text", "state")) == [
        ("Eerst.", "retracted"),
        ("Toch zo.", "open"),
    ]


def test_what_cannot_be_sent_stays_in_its_field(laid, theirs):
    visitor, link = theirs()
    sent = {"do": "propose", "number": 1, "voorstel-role": "Lang bedacht.", "voorstel-look_back": "gauw"}
    page = visitor.post(link, sent).text
    assert "Kies bij ‘Terugkijken op’ een dag." in page and "Lang bedacht." in page
