"""A random world of courses, with everything in it that can change how a page reads or who may read it."""

from io import BytesIO
from random import Random
from string import ascii_lowercase

from django.contrib.auth.models import Group
from django.core.files.base import ContentFile
from django.db.models import TextField
from PIL import Image
from wagtail.fields import RichTextField, StreamField
from wagtail.models import Page

from cohorts.enrolment.actions import enrol, graduate
from cohorts.enrolment.models import Role
from cohorts.schedule.models import Cohort
from leergang.content.course import CoursePage, DayPage, ModulePage, StepPage
from leergang.content.figures.register import FIGURES
from leergang.content.media import Handout, Picture
from leergang.content.pages import HomePage
from leergang.content.teaching.models import TeacherPage
from tests import factories

KINDS = [CoursePage, DayPage, ModulePage, StepPage, TeacherPage]


class World:
    """Two courses and the people who read them; `addresses` holds every address there ever was."""

    def __init__(self, seed):
        self.random = Random(seed)
        self.undo = []  # what the next change first puts back
        self.readers = Group.objects.create(name="Lezers")
        self.people = _people(self.readers)
        for _ in range(3):
            self.picture()
            self.handout()
        for title in ("Kwaliteit", "Verdieping"):
            course = factories.course(title, days=2, modules=1, steps=3)
            group = group_of(course)
            enrol(cohort=group, user=self.people["participant"], role=Role.TEACHER)
            enrol(cohort=group, user=self.people["alumnus"])
            graduate(cohort=group)
            for module in ModulePage.objects.descendant_of(course):
                factories.for_teachers(module)
        factories.information(title="Over ons")
        for title in ("Een blad", "Nog een blad"):
            factories.item(title=title)
        for page in Page.objects.filter(depth__gte=2).specific():
            self.fill(page)
            page.save_revision().publish()
        self.addresses = {"/", "/leergang/", "/leergang/bestaat-niet/dag-1/", "/leergang/kwaliteit/dag-9/"}
        self.note_addresses()

    def note_addresses(self):
        """Remembers where pages stand now, so that later they are asked for where they stood."""
        self.addresses |= set(_addresses(Page.objects.filter(depth__gte=3)))

    def live(self):
        """The addresses of all live pages."""
        return _addresses(Page.objects.filter(depth__gte=2).live())

    def pick(self, pages, **wanted):
        """One of these pages, specific; None if there is none."""
        found = list(pages.filter(**wanted).order_by("pk").values_list("pk", flat=True))
        return Page.objects.get(pk=self.random.choice(found)).specific if found else None

    def step(self, **wanted):
        """A step that someone can edit."""
        return self.pick(StepPage.objects.all(), alias_of=None, **wanted)

    def anything(self, **wanted):
        """A page of any type that someone can edit."""
        return self.pick(Page.objects.filter(depth__gte=2), alias_of=None, **wanted)

    def fill(self, page):
        """Other words in each text of the page that has something to show beside its title."""
        for field in page._meta.local_fields:
            if isinstance(field, RichTextField):
                setattr(page, field.name, f"<p>{self.word()}: {self._link()} {self._file()}</p>")
            elif isinstance(field, TextField) and not isinstance(field, StreamField):
                setattr(page, field.name, self.word())
        if hasattr(page, "body"):
            page.body = self.body()

    def page(self, *kinds, **wanted):
        """A course, day, module or step; or only of these kinds."""
        return self.pick(Page.objects.type(*(kinds or KINDS)), alias_of=None, **wanted)

    def word(self):
        """Something new to say, or a slug."""
        return "".join(self.random.choices(ascii_lowercase, k=8))

    def pick_any(self, model):
        """One picture, one file."""
        return self.random.choice(model.objects.order_by("pk"))

    def picture(self):
        """A picture in a colour of its own."""
        return Picture.objects.create(title=self.word(), file=self.drawing())

    def drawing(self):
        """A file with a small picture unlike any other."""
        file = BytesIO()
        Image.new("RGB", (600, 400), tuple(self.random.randbytes(3))).save(file, "PNG")
        return ContentFile(file.getvalue(), name="tekening.png")

    def handout(self):
        """A file to take along."""
        return Handout.objects.create(title=self.word(), file=self.paper())

    def paper(self):
        """The bytes of such a file."""
        return ContentFile(b"%PDF" + self.random.randbytes(self.random.randrange(9999)), name=f"{self.word()}.pdf")

    def body(self):
        """A body that leans on as much else as it can."""
        blocks = [
            ("heading", {"text": self.word(), "level": "2", "key": ""}),
            ("text", f"<p>{self.word()}: {self._link()} {self._file()}</p>"),
            ("callout", {"kind": "remark", "title": self.word(), "text": f"<p>{self._link()}</p>"}),
            ("prompt", {"question": self.word(), "help": "", "lines": 3, "key": ""}),
            ("quote", {"text": self.word(), "source": self.word()}),
        ]
        if picture := self._any(Picture):
            words = dict.fromkeys(("alt", "caption", "credit"), self.word())
            blocks.append(("image", {"image": picture.pk, **words}))
        if handout := self._any(Handout):
            blocks.append(("download", {"handout": handout.pk, "title": self.word(), "about": ""}))
        if self.random.random() < 0.2:  # one drawing takes longer than all the rest
            blocks.append(("figure", {"name": self.random.choice([*FIGURES]), "caption": self.word()}))
        self.random.shuffle(blocks)
        return [{"type": kind, "value": value} for kind, value in blocks]

    def _any(self, model):
        return self.random.choice([None, *model.objects.order_by("pk")][-3:])

    def _link(self):
        page = self.page()
        return f'<a linktype="page" id="{page.pk}">{page.title}</a>'

    def _file(self):
        handout = self._any(Handout)
        return f'<a linktype="document" id="{handout.pk}">{handout.title}</a>' if handout else ""


def group_of(course):
    """A group without days, so that any page of the course may go; its teacher reads all of it."""
    return Cohort.objects.create(course=course, name=course.title, slug=course.slug)


def _addresses(pages):
    home = HomePage.objects.get().url_path
    return ["/" + page.url_path.removeprefix(home) for page in pages.order_by("path")]


def _people(readers):
    reader = factories.user()
    reader.groups.add(readers)
    return {
        "anonymous": None,
        "participant": reader,
        "stranger": factories.user(),
        "alumnus": factories.user(),
        "docent": factories.user(groups=["Docenten"]),
        "redactie": factories.user(groups=["Redactie"]),
        "superuser": factories.administrator(),
        "inactive": factories.user(),
    }
