"""Somebody with a word of their own in every field that a person can fill, made through the doors of the site."""

from datetime import timedelta
from urllib.parse import urlencode
from uuid import uuid4

from allauth.account.models import EmailAddress
from allauth.mfa.models import Authenticator
from django.contrib.contenttypes.models import ContentType
from django.core.files.base import ContentFile
from django.test import Client
from django.utils import timezone
from wagtail.admin.models import FormState
from wagtail.log_actions import log
from wagtail.models import APIToken, CommentReply, UploadedFile
from wagtail.models import Comment as PageComment
from wagtail.users.models import UserProfile

from assignments.attachments.actions import store, take_out
from assignments.briefs.actions import extend, set_deadline
from assignments.comparing import actions as comparing
from assignments.conversation.actions import reply
from assignments.conversation.models import Comment
from assignments.desk.kind import draft_of
from assignments.feedback.actions import make_ready, release
from assignments.peerreview.actions import give, opened, read
from assignments.peerreview.kind import feedback_of
from assignments.peerreview.models import PeerReview
from assignments.peerreview.pairing.actions import propose, start
from assignments.phrases.actions import keep
from assignments.questions.grid import Grid
from assignments.reflections.queries import own_reflection
from assignments.submissions.actions import hand_in
from assignments.submissions.kind import own_work, way_to
from assignments.together.actions import take_pen
from assignments.work.actions import freeze, save, share, throw_away, write_together
from assignments.work.models import Audience, Work
from cohorts.agenda.actions import make_address
from cohorts.attendance.actions import write_down
from cohorts.enrolment.actions import enrol, form_duo, withdraw
from cohorts.invitations.models import Invitation
from cohorts.people.actions import send_message
from cohorts.progress.actions import keep_place, mark_read
from cohorts.questions.actions import answer, ask
from cohorts.registration.actions import apply, refuse
from cohorts.schedule.models import DayPart
from leergang.content.course import CoursePage, DayPage, StepPage
from leergang.notices.actions import choose, mail, notify
from leergang.notices.models import How, Kind
from tests import factories
from tests.house.profiles import with_a_profile
from tests.house.talks import practice

# Words of this person that stay for others, without the name.
STAYS = {
    "merkvrijgegeven",
    "merkzinnetjevrijgegeven",
    "merkpuntvrijgegeven",
    "merkbericht",
    "merkantwoordgegeven",
    "merksamen",
    "merkafwijzing",
    "merkaangenomen",
}


class Somebody:
    """The person, and every word they left."""

    def __init__(self):
        self.now, self.words = timezone.now(), []
        self.user = factories.user(f"{self.word('adres')}@school.example", name=f"Mo {self.word('naam')}")
        self.other = factories.user(name="Iemand Anders")
        self.course, self.step = CoursePage.objects.get(), StepPage.objects.first()
        done = (
            _account,
            _group,
            _writing,
            _handing_in,
            practice,
            with_a_profile,
            _joining,
            _told,
            _taught,
            _answered,
            _admin,
        )
        for leaves in done:
            leaves(self)

    def word(self, name):
        """A word that is nowhere else."""
        self.words.append(f"merk{name}")
        return self.words[-1]


def _account(who):
    browser = Client(headers={"user-agent": who.word("browser")})
    browser.post("/inloggen/", {"login": who.user.email, "password": factories.PASSWORD})
    browser.get("/account/")
    Client().post("/inloggen/code/", {"email": who.user.email})  # a code on its way stands in a session
    Authenticator.objects.create(user=who.user, type="recovery_codes", data={})
    EmailAddress.objects.create(user=who.user, email=f"{who.word('anderadres')}@school.example")
    make_address(user=who.user)


def _group(who):
    group = factories.cohort(who.course)
    pair = [enrol(cohort=group, user=user, job=job) for user, job in ((who.user, who.word("functie")), (who.other, ""))]
    form_duo(enrolments=pair, by=None)
    day = group.days.first()
    part = DayPart.objects.create(day=day, name="Ochtend", starts="09:00", ends="12:00")
    write_down(day=day, people=pair, ticked={f"{pair[0].pk}-{part.pk}"}, before=set())
    mark_read(user=who.user, step=who.step, at=who.now)
    keep_place(user=who.user, step=who.step, heading=who.word("kop"), device="phone", at=timezone.now())


def _writing(who):
    for kind in ("answer", "note"):
        work = Work(kind=kind, owner=who.user, page=who.step, anchor="a", title=who.word(f"titel{kind}"))
        save(work=work, body={"text": f"Ik zie {who.word(kind)}."}, revision=0, by=who.user)
    thrown = save(work=Work(kind="note", owner=who.user), body={"text": who.word("weg")}, revision=0, by=who.user).work
    throw_away(work=thrown, by=who.user, now=who.now)
    essay = save(
        work=Work(kind="essay", owner=who.user), body={"text": who.word("versie")}, revision=0, by=who.user
    ).work
    version = freeze(work=essay, by=who.user, now=who.now)
    share(version=version, audience=Audience.PERSON, with_whom=who.other, by=who.user, now=who.now)
    save(work=essay, body={"text": who.word("daarna")}, revision=1, by=who.user)
    joint = save(
        work=Work(kind="essay", owner=who.user), body={"text": who.word("samen")}, revision=0, by=who.user
    ).work
    write_together(work=joint, who=who.other, by=who.user)


def _handing_in(who):
    """An assignment, for which a teacher gave them longer."""
    brief = factories.assignment(DayPage.objects.child_of(who.course).first(), files="Stuur een bestand")
    taking_part = enrol(cohort=factories.cohort(who.course, opened=9), user=who.user)
    work = own_work(who.user, brief, way_to(who.user, brief))
    table = Grid(["Plan"], [who.word("rij")], [[who.word("cel")]]).value()
    body = {"vraag-1": who.word("ingeleverd"), "vraag-2": "Dat.", "tabel": table}
    own = own_reflection(who.user, brief, taking_part.cohort_id)
    save(work=own, body={"eigen": who.word("reflectie")}, revision=0, by=who.user)
    saved = save(work=work, body=body, revision=0, by=who.user).work
    _sending(who, saved)
    piece = hand_in(work=Work.objects.get(pk=saved.pk), by=who.user, now=who.now).version.work
    take_pen(work=saved, question="vraag-1", by=who.user, now=who.now)
    _reading_each_other(who, taking_part.cohort, brief, piece)
    teacher, day = factories.teacher(taking_part.cohort).user, timezone.localdate() + timedelta(days=5)
    deadline = set_deadline(cohort=taking_part.cohort, page=brief, day=day, by=teacher)
    longer = {"day": day + timedelta(days=7), "reason": who.word("reden")}
    extend(deadline=deadline, user=who.user, by=teacher, now=who.now, **longer)


def _sending(who, work):
    """A file that is handed in and one that is taken out again."""
    for name, then in (("bestandsnaam", None), ("weggehaald", take_out)):
        content = ContentFile(b"%PDF-1.7 " + who.word(f"in{name}").encode())
        about = {"work": work, "field": "bestand", "name": f"{who.word(name)}.pdf", "by": who.user, "now": who.now}
        sent = store(pk=uuid4(), file=content, **about)
        if then:
            then(attachment=sent, by=who.user, now=who.now)


def _reading_each_other(who, group, brief, piece):
    """Somebody of the group read their piece and said something, which they read; they said something back."""
    enrol(cohort=group, user=who.other)
    theirs = own_work(who.other, brief, way_to(who.other, brief))
    saved = save(work=theirs, body={"vraag-1": "Van", "vraag-2": "mij."}, revision=0, by=who.other).work
    hand_in(work=Work.objects.get(pk=saved.pk), by=who.other, now=who.now)
    teacher = factories.teacher(group).user
    start(round=propose(cohort=group, page=brief.pk, by=teacher), by=teacher, now=who.now)
    for review in PeerReview.objects.select_related("round", "work", "reader"):
        opened(review=review, by=review.reader, now=who.now)
        body = {"works": who.word("buddy") if review.reader == who.user else "Mooi.", "wonder": "Waarom?"}
        work = save(work=feedback_of(review), body=body, revision=0, by=review.reader).work
        give(work=work, by=review.reader, now=who.now)
        read(review=review, by=review.work.owner, now=who.now)


def _joining(who):
    """Asks, applies and is invited; teachers hear of it by notice and by mail. Another names this person."""
    teaching = factories.teacher(factories.start_moment(who.course))
    named = {"name": who.word("gevraagdnaam"), "email": who.user.email, "text": who.word("vraag")}
    ask(course=who.course, answers=named | {"may_share": False}, now=who.now)
    with_colleague = {"with_colleague": True, "colleague_name": who.word("collega")}
    with_colleague["colleague_email"] = f"{who.word('collegaadres')}@school.example"
    about = {"school": who.word("school"), "job": who.word("baan"), "email": who.user.email}
    application = factories.applicant(teaching.cohort, who.word("aanmelder"), **about, **with_colleague)
    refuse(application=application, by=teaching.user, now=who.now, note=who.word("bericht-van-docent"))
    names = {"with_colleague": True, "colleague_name": who.user.name, "colleague_email": who.user.email}
    factories.applicant(teaching.cohort, "Een Collega", **names)
    invited = {"name": who.word("genodigde"), "school": who.word("nodigschool"), "job": who.word("nodigfunctie")}
    factories.invited(factories.start_moment(who.course), who.user.email, **invited)
    Invitation.objects.update(note=who.word("noot"))


def _told(who):
    notify(to=who.user, kind=Kind.NEWS, text=who.word("nieuws"), address="/verder/")
    choose(user=who.user, choices={Kind.NEWS: How.SITE})
    mail(to=who.user.email.upper(), subject=who.word("onderwerp"), text=who.word("mail"))
    notify(to=who.other, kind=Kind.NEWS, text=f"{who.user.name} komt erbij.", address="/verder/")
    mail(to=who.other.email, subject=f"Over {who.user.name}", text=f"Schrijf naar {who.user.email}.")


def _taught(who):
    """Was a teacher, and left what others keep."""
    group = factories.start_moment(who.course)
    teaching = factories.teacher(group, who.user)
    people = [enrol(cohort=group, user=who.other)]
    send_message(cohort=group, people=people, text=who.word("bericht"), key=_key(), by=who.user)
    asked = ask(course=who.course, answers=_question(), now=who.now)
    answer(question=asked, text=who.word("antwoordgegeven"), by=who.user, now=who.now)
    refused = apply(cohort=group, answers=factories.answers("Nog Iemand"), now=who.now)
    refuse(application=refused, by=who.user, now=who.now, note=who.word("afwijzing"))
    withdraw(enrolment=teaching, by=who.user)


def _answered(who):
    """Gave feedback: one is out, one is ready and one is a draft; and keeps a phrase for the next."""
    brief, group = factories.assignment(DayPage.objects.child_of(who.course).first()), factories.cohort(who.course)
    teaching = factories.teacher(group, who.user)
    for name, then in (("vrijgegeven", release), ("klaar", None), ("feedbackconcept", None)):
        version = _somebody_hands_in(who, brief, group)
        draft = _drafted(who, version, name)
        if name != "feedbackconcept":
            make_ready(work=draft, by=who.user, now=who.now)
        if then:
            then(cohort=group.pk, page=brief.pk, by=who.user, now=who.now - timedelta(hours=1))
            point = Comment.objects.exclude(state="").get(version=version)
            reply(to=point, body=who.word("gesprek"), by=who.user, now=who.now)
    keep(text=who.word("eigenzin"), by=who.user, now=who.now)
    _read_as_second(who, brief, group)
    withdraw(enrolment=teaching, by=who.user)


def _somebody_hands_in(who, brief, group):
    writer = enrol(cohort=group, user=factories.user()).user
    own = own_work(writer, brief, way_to(writer, brief))
    save(work=own, body={"vraag-1": "Dit.", "vraag-2": "Dat."}, revision=0, by=writer)
    return hand_in(work=Work.objects.get(pk=own.pk), by=writer, now=who.now).version


def _drafted(who, version, name):
    remark = {"quote": "Dit.", "said": who.word(f"zinnetje{name}")}
    body = {
        "text": who.word(name),
        "points": who.word(f"punt{name}"),
        "remarks": {"kind": "remarks", "rows": [remark]},
    }
    return save(work=draft_of(who.user, version), body=body, revision=0, by=who.user).work


def _read_as_second(who, brief, group):
    """Asked a colleague to read a piece too, and read one for that colleague."""
    colleague = factories.teacher(group).user
    for by, reader in ((who.user, colleague), (colleague, who.user)):
        version = _somebody_hands_in(who, brief, group)
        about = {"cohort": group, "page": brief.pk, "by": by, "reader": reader.pk}
        comparing.ask(**about, pieces=[version.pk], now=who.now)
    make_ready(work=_drafted(who, version, "tweedelezing"), by=who.user, now=who.now)


def _question():
    return {"name": "Een Vrager", "email": "vrager@school.example", "text": "Wanneer begint het?", "may_share": False}


def _key():
    return "0b7e5f0a-0000-4000-8000-000000000000"


def _admin(who):
    page = who.step
    page.owner = who.user
    page.save()
    remark = PageComment.objects.create(
        page=page.page_ptr, user=who.user, text=who.word("opmerking"), contentpath="title", position=""
    )
    theirs = PageComment.objects.create(page=page.page_ptr, user=who.other, text="Klopt dit?", contentpath="title")
    CommentReply.objects.create(comment=theirs, user=who.user, text=who.word("reactie"))
    CommentReply.objects.create(comment=remark, user=who.other, text="Ja.")
    StepPage.objects.get(pk=page.pk).save_revision(user=who.user)
    log(instance=page, action="wagtail.edit", user=who.user)
    log(instance=who.user, action="wagtail.edit", user=who.other)
    half = urlencode({"title": who.word("halverwege")})
    kind = ContentType.objects.get_for_model(page)
    FormState.objects.create(user=who.user, content_type=kind, data=half, last_updated_at=who.now)
    APIToken.objects.create(user=who.user, name=who.word("sleutel"), key_hash="0" * 64, prefix="wagtail_0000")
    portrait = ContentFile(who.word("portret").encode(), "portret.png")
    UserProfile.objects.create(user=who.user, avatar=portrait)
    upload = ContentFile(who.word("bestand").encode(), "half.png")
    UploadedFile.objects.create(uploaded_by_user=who.user, file=upload, for_content_type=kind)
