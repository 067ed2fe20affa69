"""What the people of the world of tests/house/world.py made, and the addresses of it."""

from uuid import uuid4

from django.core.files.base import ContentFile
from django.urls import reverse
from django.utils import timezone

from assignments.attachments.actions import store
from assignments.cases.actions import offer, share_with_group
from assignments.comparing.actions import ask
from assignments.conversation.models import Comment
from assignments.desk.kind import draft_of
from assignments.feedback.actions import make_ready, release
from assignments.feedback.rules import TO_TAKE_BACK
from assignments.learning.actions import share_with
from assignments.peerreview.actions import give, opened
from assignments.peerreview.kind import feedback_of
from assignments.peerreview.models import PeerReview
from assignments.peerreview.pairing.actions import propose, start
from assignments.phrases.actions import keep
from assignments.secondreading.models import SecondReading
from assignments.submissions.actions import hand_in
from assignments.submissions.kind import own_work, way_to
from assignments.submissions.models import Submission
from assignments.taking.queries import WHY
from assignments.work.actions import link, save
from assignments.work.groups import anchor_of
from assignments.work.models import Audience, Version, Work
from tests import factories
from tests.assignments.attachments.samples import CORE, picture, word
from tests.house.profiles import kept_profile, of_a_profile
from tests.house.talks import of_a_talk, prepared

PAPERS = ("word", "pdf", "afdruk", "none")

OF_A_PILE = ("desk", "desk_queue", "desk_release", "desk_take_back", "rubric", "overview", "second_readers")

# What people said of each other: the participant, somebody to the participant and not read yet, and a draft.
PEER_WORDS = {"mine": "waterral", "theirs": "blauwborst", "draft": "roerdomp"}

TOGETHER = ("write_with", "stop_writing", "put_aside", "work_now", "work_pen")


class Works:
    """Works of the participant and of others of the group; who asks for them is in the world."""

    def make_works(self):
        """One of each, by the public verbs."""
        self.brief = factories.assignment(self.step.get_parent().get_parent(), files="Stuur een bestand")
        self.handed_in = self._hand_in(self.people["participant"], files=True)
        self.peers = self._peers()
        self._hand_in(self.people["participant"], revision=1, said="Dat ook.")  # of which nobody opened anything
        self.note = self._note()
        self.cases, self.asked = self._practice(), self._asked()
        kept_profile(self.people["participant"])
        self.talk = prepared(self.people["participant"])
        self.point = self._asked_in_points()  # releases all that is ready by then
        self.second = self._second_readings()
        self.phrase = keep(text="Wat zie je?", by=self.people["trainer"], now=timezone.now())

    def _asked_in_points(self):
        """A point in released feedback on what somebody handed in who is no role here."""
        writer, by, now = self._in_the_group(), self.people["trainer"], timezone.now()
        version = Version.objects.get(work=self._hand_in(writer))
        draft = save(work=draft_of(by, version), body={"points": "Maak het kleiner."}, revision=0, by=by).work
        make_ready(work=draft, by=by, now=now)
        release(cohort=self.group.pk, page=self.brief.pk, by=by, now=now - 2 * TO_TAKE_BACK)
        return Comment.objects.get(work=version.work)

    def _hand_in(self, somebody, revision=0, said="Dat.", files=False):
        """What this person hands in."""
        work = own_work(somebody, self.brief, way_to(somebody, self.brief))
        saved = save(work=work, body={"vraag-1": "Dit.", "vraag-2": said}, revision=revision, by=somebody).work
        if files:
            self.sent = self._send(saved, picture("PNG"), "ingeleverd.png")
        hand_in(work=Work.objects.get(pk=saved.pk), by=somebody, now=timezone.now())
        return saved.pk

    def _peers(self):
        """Three read each other's work. The participant gave feedback and got some that is unread; one still has to."""
        for _ in range(2):
            self._hand_in(self._in_the_group())
        by, now = self.people["trainer"], timezone.now()
        start(round=propose(cohort=self.group, page=self.brief.pk, by=by), by=by, now=now)
        reviews = {one.reader: one for one in PeerReview.objects.select_related("round", "work", "reader")}
        mine = reviews.pop(self.people["participant"])
        theirs = next(review for review in reviews.values() if review.work_id == self.handed_in)
        for review in (mine, *reviews.values()):
            opened(review=review, by=review.reader, now=now)
            word = PEER_WORDS["mine" if review == mine else "theirs" if review == theirs else "draft"]
            body = {"works": f"Een {word}.", "wonder": "Waarom?"}
            work = save(work=feedback_of(review), body=body, revision=0, by=review.reader).work
            if review in (mine, theirs):
                give(work=work, by=review.reader, now=now)
        return mine.pk, theirs.pk

    def _second_readings(self):
        """A colleague reads what the two others handed in: one they compare by now, one is still read apart."""
        trainer, now = self.people["trainer"], timezone.now()
        self.colleague = factories.teacher(self.group).user
        others = Submission.objects.exclude(version__work=self.handed_in).order_by("pk")
        about = {"cohort": self.group, "page": self.brief.pk, "reader": self.colleague.pk, "by": trainer, "now": now}
        ask(**about, pieces=[one.pk for one in others])
        both, apart = SecondReading.objects.select_related("version__work").order_by("pk")
        for who in (trainer, self.colleague):
            draft = save(work=draft_of(who, both.version), body={"text": "Zo."}, revision=0, by=who).work
            make_ready(work=draft, by=who, now=now)
        return both.pk, apart.pk

    def _practice(self):
        """One that the participant shares with the group, and one that they offer to the library."""
        somebody, now = self.people["participant"], timezone.now()
        shared, offered = factories.case(somebody), factories.case(somebody)
        share_with_group(work=shared, by=somebody, now=now)
        offer(work=offered, revision=1, is_named=False, by=somebody, now=now)
        return [shared.pk, offered.pk]

    def _asked(self):
        somebody = self.people["participant"]
        work = factories.learning_question(somebody)
        share_with(work=work, audience=Audience.TEACHERS, by=somebody, now=timezone.now())
        return work.pk

    def _send(self, work, content, name):
        """A file with the work of the participant."""
        about = {"field": "bestand", "name": name, "by": work.owner, "now": timezone.now()}
        return store(work=Work.objects.get(pk=work.pk), pk=uuid4(), file=ContentFile(content), **about)

    def _note(self):
        work = Work(kind="note", owner=self.people["participant"], page=self.step)
        return save(work=work, body={"text": "Van mij."}, revision=0, by=work.owner).work.pk

    def _sending(self):
        """Files: one that was handed in, and one of the concept only."""
        draft = self._send(Work.objects.get(pk=self.handed_in), word(docProps__core=CORE), "concept.docx")
        names = ("attachment", "attachment_small", "attachment_remove", "attachment_restore")
        return {
            "attachments": reverse("attachments", args=[self.handed_in, "bestand"]),
            "attachments (no such question)": reverse("attachments", args=[self.handed_in, "vraag-1"]),
            **{f"{name} (handed in)": reverse(name, args=[self.sent.pk]) for name in names},
            **{f"{name} (of a concept)": reverse(name, args=[draft.pk]) for name in (*names, "attachment_clean")},
        }

    def of_works(self):
        """The address of each case about what somebody made."""
        own, of_group = [self.handed_in], [self.group.slug, self.brief.pk]
        shared, offered = self.cases
        return self._sending() | {
            "case_new": f"{reverse('case_new')}?groep={anchor_of(self.group.pk)}",
            **{name: reverse(name, args=[shared]) for name in ("case", "case_unshare", "case_offer", "case_remove")},
            **{name: reverse(name, args=[offered]) for name in ("case_withdraw", "case_restore")},
            "group_cases": reverse("group_cases", args=[self.group.slug]),
            "group_case": reverse("group_case", args=[self.group.slug, shared]),
            "group_case (offered only)": reverse("group_case", args=[self.group.slug, offered]),
            **{
                f"learning_question{more}": reverse(f"learning_question{more}", args=[self.asked])
                for more in ("", "_unshare")
            },
            **{
                name: reverse(name, args=[self.group.slug])
                for name in ("learning_question_in_group", "learning_questions")
            },
            "note_new (at a step)": f"{reverse('note_new')}?stap={self.step.pk}",
            "note_new (at a step, not open yet)": f"{reverse('note_new')}?stap={self.ahead.pk}",
            "note_new (nowhere)": reverse("note_new"),
            "own_text (of the participant)": reverse("own_text", args=[self.note]),
            "own_text (none)": reverse("own_text", args=[uuid4()]),
            **{name: reverse(name, args=[self.note]) for name in ("note_remove", "note_restore")},
            **{name: reverse(name, args=own) for name in ("own_work", "take_back", "look_again", *TOGETHER)},
            "own_version": reverse("own_version", args=[*own, 1]),
            "read_linked": reverse("read_linked", args=[*of_group, *own, 1, "vraag-1"]),
            "read_version": reverse("read_version", args=[*of_group, *own, 1]),
            **{
                name: reverse(name, args=of_group)
                for name in ("handed_in", "assignment_dates", "all_papers", *OF_A_PILE)
            },
            **{f"own_paper ({form})": reverse("own_paper", args=[*own, 1, form]) for form in PAPERS},
            **{f"read_paper ({form})": reverse("read_paper", args=[*of_group, *own, 1, form]) for form in PAPERS},
            **{name: reverse(name, args=[*of_group, *own]) for name in ("desk_piece", "desk_part", "desk_open")},
            "phrase_remove": reverse("phrase_remove", args=[self.phrase.pk]),
            **self._taking(),
            **self._reading_each_other(of_group),
        }

    def _taking(self):
        note, into = Work.objects.get(pk=self.note), Work.objects.get(pk=self.handed_in)
        made = link(from_work=note, to_work=into, why=f"{WHY}vraag-1", by=note.owner, now=timezone.now())
        choose, own = reverse("take_over"), self.handed_in
        return (
            of_a_talk(self.talk)
            | of_a_profile()
            | {
                "take_over (a note of the participant)": f"{choose}?uit={note.pk}",
                "take_over (into one's own assignment)": f"{choose}?kind=assignment&page={self.brief.pk}&veld=vraag-1",
                "take_over (into the work of the participant)": f"{choose}?kind=assignment&work={into.pk}&veld=vraag-1",
                "take_over_undo": reverse("take_over_undo", args=[made.pk]),
                "work_as (the teacher)": reverse("work_as", args=[own, "docent"]),
                "work_as (somebody else)": reverse("work_as", args=[own, self.people["other group"].pk]),
            }
        )

    def _conversing(self):
        verbs = ("conversation_point", "conversation_reopen", "conversation_reply")
        addresses = {name: reverse(name, args=[self.point.pk]) for name in verbs}
        return addresses | {"conversation": reverse("conversation", args=[self.point.work_id])}

    def _read_twice(self, of_group):
        """Of which two compare, and of which they still read apart."""
        named = zip(("compare", "second_withdraw"), self.second, strict=True)
        return {name: reverse(name, args=[*of_group, second]) for name, second in named}

    def _reading_each_other(self, of_group):
        """What the participant reads, and what another one of the group does: the piece of the participant."""
        names, (mine, theirs) = ("peer_review", "peer_take_back", "peer_read"), self.peers
        addresses = {"peers": reverse("peers", args=of_group)} | self._read_twice(of_group) | self._conversing()
        addresses |= {name: reverse(name, args=[mine]) for name in names}
        return addresses | {f"{name} (of another)": reverse(name, args=[theirs]) for name in names}
