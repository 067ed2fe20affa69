"""Mail of the demo stays in the house, where anyone can read it."""

import pytest
from django.core import mail
from django.core.mail import EmailMultiAlternatives

BACKEND = "leergang.portal.demo.mailbox.MailboxBackend"


@pytest.fixture
def box(settings, tmp_path):
    """The folder of an empty mailbox that mail goes to."""
    settings.DATA_DIR = tmp_path
    settings.EMAIL_BACKEND = BACKEND
    return tmp_path / "postvak"


def send(subject="Hallo", text="Dag", to=("samira@school.example",)):
    return mail.send_mail(subject, text, None, list(to))


@pytest.fixture
def read(client, db):
    return lambda: client.get("/demo/postvak/").content.decode()


def test_an_empty_mailbox_says_what_to_do(box, read):
    assert "Er is nog niets verstuurd" in read()
    assert "Mail me een code" in read()


def test_the_newest_message_comes_first_with_its_addressee_and_time(box, read):
    assert send("Eerste") == 1
    send("Tweede", to=["ingrid@school.example"])
    page = read()
    assert page.index("ingrid@school.example") < page.index("Tweede") < page.index("Eerste")
    assert "<time datetime=" in page


def test_links_work_and_nothing_else_is_taken_for_html(box, read):
    send("<b>Let op</b>", 'Ga naar http://testserver/inloggen/?a=1&b=2 <script>alert("x")</script>')
    page = read()
    assert '<a href="http://testserver/inloggen/?a=1&amp;b=2"' in page
    assert "<script>" not in page
    assert "&lt;b&gt;Let op&lt;/b&gt;" in page


def test_a_mailed_code_can_be_read_there(box, read, client, django_user_model):
    django_user_model.objects.create_user("samira@school.example", name="Samira")
    client.post("/inloggen/code/", {"email": "samira@school.example"})
    assert "Open het postvak in een nieuw tabblad" in client.get("/inloggen/code/invullen/").content.decode()
    assert "Dit is je code om in te loggen:" in read()


@pytest.mark.parametrize("name", ["Jan\nBcc: iemand@elders.example", "Ş. İnan", "a" * 3000])
def test_odd_names_and_subjects_do_no_harm(box, read, name):
    send("Groep\u2028voorjaar " + name.replace("\n", " "), f"Dag {name}")
    assert read().count("<article") == 1


def test_a_subject_with_a_line_break_is_refused_before_it_is_kept(box, read):
    with pytest.raises(ValueError, match="newlines"):
        send("Hallo\nBcc: iemand@elders.example")
    assert read().count("<article") == 0


@pytest.mark.parametrize(
    "broken",
    [
        b"",
        b"\xff\xfe\x00\x00",
        b"Content-Type: text/plain; charset=klingon\n\nDag",
        b"Subject: =?utf-8?b?%%%?=\nContent-Transfer-Encoding: base64\n\n%%%",
        b"Content-Type: multipart/mixed; boundary=x\n\n--x",
        b"To: " + b"a" * 100_000 + b"\n\nDag",
        b"Subject: \x00\n\n\x00",
    ],
)
@pytest.mark.parametrize("name", ["1700000000000000000-broken.eml", "x.eml", "-1.eml", "99999999999999999999999.eml"])
def test_a_broken_file_does_not_hide_the_others(box, read, broken, name):
    send("Heel")
    (box / name).write_bytes(broken)
    assert "Heel" in read()


def test_a_message_with_html_shows_its_text(box, read):
    message = EmailMultiAlternatives("Met opmaak", "De platte tekst", None, ["samira@school.example"])
    message.attach_alternative("<p>De opmaak</p>", "text/html")
    message.send()
    assert "De platte tekst" in read()
    assert "De opmaak" not in read()


def test_many_messages_in_one_go_are_all_kept(box):
    messages = [mail.EmailMessage(f"Nummer {number}", "", None, ["a@b.example"]) for number in range(50)]
    assert mail.get_connection(BACKEND).send_messages(messages) == 50
    assert len(list(box.iterdir())) == 50


def test_what_goes_along_with_a_mail_is_named(box, read):
    message = mail.EmailMessage("Akkoord", "Dag", to=["samira@school.example"])
    message.attach("contract.pdf", b"%PDF-", "application/pdf")
    message.attach("terugkijken.ics", "BEGIN:VCALENDAR", "text/calendar")
    message.send()
    assert "Bijlagen: contract.pdf, terugkijken.ics" in read()
