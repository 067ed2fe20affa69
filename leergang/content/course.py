"""The course: its public page, its days, modules and steps, and the reads of their overviews."""

from collections import defaultdict

from django.core.validators import MinValueValidator
from django.db import models
from django.forms import CheckboxSelectMultiple
from django.template.loader import render_to_string
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, MultiFieldPanel
from wagtail.fields import RichTextField
from wagtail.models import Page
from wagtail.rich_text import RichText

from leergang.kit.fields import StreamField

from .blocks import PROSE, BodyBlock, QuestionBlock, TrainerBlock, VoiceBlock
from .changes.telling import WHY, TellsWhy
from .keys import KeepsKeys, tidy
from .mixins import Common, OfACourse
from .outline import in_a_row, ways_in
from .place import beside, course_path, link, out, place_of
from .published.prose import ReadsProse, cut
from .reference.notes import with_notes
from .reference.vocabulary import Ordered, subjects_of_a_page


class CoursePage(Common, ReadsProse, Page):
    """A course as the world sees it, and the parent of its days."""

    lede = models.TextField(_("inleiding"), blank=True)
    for_whom = RichTextField(_("voor wie"), features=PROSE, blank=True)
    take_home = RichTextField(_("wat je meeneemt"), features=PROSE, blank=True)
    way_of_working = RichTextField(_("werkwijze"), features=PROSE, blank=True)
    trainers = StreamField([("trainer", TrainerBlock())], blank=True, verbose_name=_("docenten"))
    questions = StreamField([("question", QuestionBlock())], blank=True, verbose_name=_("vragen en antwoorden"))
    follow_up = RichTextField(_("vervolg"), features=PROSE, blank=True)
    voices = StreamField([("voice", VoiceBlock())], blank=True, verbose_name=_("oud-deelnemers"))

    content_panels = [
        *Page.content_panels,
        FieldPanel("lede", help_text=_("Twee of drie zinnen: wat is deze leergang, en wat heb je eraan?")),
        FieldPanel("for_whom", help_text=_("Wie past hier, en voor wie is het niet bedoeld?")),
        FieldPanel("take_home", help_text=_("Wat iemand na afloop heeft of kan. Een lijst leest prettig.")),
        FieldPanel("way_of_working", help_text=_("Hoe een dag gaat, en hoeveel tijd het kost.")),
        FieldPanel("trainers", help_text=_("In de volgorde waarin lezers hen zien.")),
        FieldPanel("questions", help_text=_("Wat mensen vragen voordat ze zich aanmelden.")),
        FieldPanel("follow_up", help_text=_("Wat er na de laatste dag nog komt.")),
        FieldPanel("voices", help_text=_("Woorden van wie meededen. Vraag of het mag.")),
    ]
    parent_page_types = ["leergang.CourseIndexPage"]

    class Meta:
        verbose_name = _("leergang")
        verbose_name_plural = _("leergangen")

    def to_prose(self):
        """The programme is public: its `days` in a row; the outer template knows which are open to the reader."""
        days = programme(self)
        rows = [in_a_row(number, day) for number, day in enumerate(days, 1)]
        return {
            "lede": self.lede,
            "label": render_to_string("leergang/prose/course_label.html", {"days": days}),
            "ways": ways_in(self, days),
            "ways_for_strangers": ways_in(self, days, is_stranger=True),
            "days": rows,
            "programme": render_to_string("leergang/days.html", {"days": rows}),
            "parts": cut(self.prose_html(days=days)),
        }


class DayPage(OfACourse, Common, ReadsProse, KeepsKeys, Page):
    """One of the days of a course."""

    line = models.CharField(_("lijn"), max_length=200, blank=True)
    goal = models.TextField(_("doel"), blank=True)
    preparation = RichTextField(_("voorbereiding"), features=PROSE, blank=True)
    body = StreamField(BodyBlock(), blank=True, verbose_name=_("programma"))

    content_panels = [
        *Page.content_panels,
        FieldPanel("line", help_text=_("De rode draad van de dag, in een paar woorden.")),
        FieldPanel("goal", help_text=_("Eén zin: wat kan de deelnemer aan het eind van de dag?")),
        FieldPanel("preparation", help_text=_("Wat iemand vooraf leest, doet of meeneemt.")),
        FieldPanel("body", help_text=_("Begin met een kop. Geef elk dagdeel een kop, met de werkvormen eronder.")),
    ]
    parent_page_types = ["leergang.CoursePage"]

    class Meta:
        verbose_name = _("dag")
        verbose_name_plural = _("dagen")

    def to_prose(self):
        """With the `course` and the `first` step of the day."""
        course, [day] = course_of(self), _with_modules([self], self)
        first = day.modules[0].steps[0] if day.modules and day.modules[0].steps else None
        return {
            "line": self.line,
            "goal": self.goal,
            "course": link(course),
            "first": link(first),
            "html": self.prose_html(
                course=course, modules=day.modules, programme=self._programme(), beside=beside(self)
            ),
        }

    def _programme(self):
        return with_notes(render_to_string("leergang/prose/body.html", {"page": self})) if self.body else ""


class ModulePage(OfACourse, Common, TellsWhy, ReadsProse, Page):
    """A subject of a day, in steps."""

    intro = RichTextField(_("inleiding"), features=PROSE, blank=True)
    goals = RichTextField(_("wat je na deze module kunt"), features=PROSE, blank=True)

    content_panels = [
        *Page.content_panels,
        FieldPanel("intro", help_text=_("Waarom dit onderwerp, in een paar zinnen.")),
        FieldPanel("goals", help_text=_("Een lijst. Begin elk punt met wat de lezer kan doen.")),
        WHY,
    ]
    parent_page_types = ["leergang.DayPage"]

    class Meta:
        verbose_name = _("module")
        verbose_name_plural = _("modules")

    def to_prose(self):
        """With the `course`, the `day` and the `first` of its steps, their `count` and `minutes`."""
        [module] = _with_steps([self], self)
        return {
            "intro": str(RichText(self.intro)),
            "course": link(course_of(self)),
            "day": link(DayPage.objects.ancestor_of(self).get()),
            "count": len(module.steps),
            "minutes": module.minutes,
            "first": link(next(iter(module.steps), None)),
            "html": self.prose_html(steps=module.steps, following=_module_after(self)),
        }


class StepPage(OfACourse, Common, Ordered, TellsWhy, ReadsProse, KeepsKeys, Page):
    """A few minutes of reading and doing."""

    key = models.SlugField(
        _("sleutel"),
        max_length=80,
        blank=True,
        help_text=_("Blijft altijd gelijk: antwoorden, notities en het inlezen van tekst hangen eraan."),
    )
    goal = models.CharField(_("doel"), max_length=250, blank=True)
    minutes = models.PositiveSmallIntegerField(_("minuten"), default=5, validators=[MinValueValidator(1)])
    body = StreamField(BodyBlock(), blank=True, verbose_name=_("inhoud"))
    subjects = subjects_of_a_page()
    facts = models.CharField(
        _("feiten"),
        max_length=250,
        blank=True,
        help_text=_("Waar deze stap op rust. Alleen de redactie ziet dit."),
    )

    content_panels = [
        *Page.content_panels,
        MultiFieldPanel(
            [
                FieldPanel("goal", help_text=_("Eén zin: wat weet of kan de lezer na deze stap?")),
                FieldPanel("minutes", help_text=_("Lezen gaat met 180 woorden per minuut; een vraag kost er twee.")),
            ],
            heading=_("Doel en tijd"),
        ),
        FieldPanel("body", help_text=_("Begin met een kop. Kies met het plusje wat erbij komt.")),
        MultiFieldPanel(
            [
                FieldPanel(
                    "subjects", widget=CheckboxSelectMultiple, help_text=_("Een of meer; zo vinden lezers de stap.")
                ),
                FieldPanel("line", help_text=_("Bij welk deel van het verhaal deze stap hoort.")),
            ],
            heading=_("Vindbaar"),
        ),
        WHY,
    ]
    promote_panels = [
        *Page.promote_panels,
        FieldPanel("facts"),
        FieldPanel("key", read_only=True),
    ]
    parent_page_types = ["leergang.ModulePage"]
    subpage_types = []

    class Meta:
        verbose_name = _("stap")
        verbose_name_plural = _("stappen")

    def clean(self):
        """Gives the step a key of its own; what was there first keeps its key."""
        super().clean()
        self.key = free_step_key(self, StepPage.objects.filter(pk__lt=self.pk) if self.pk else StepPage.objects.all())

    def to_prose(self):
        """With its place in the course and its headings, and after the last step of a module what follows."""
        place = place_of(self)
        headings = [block.value for block in self.body if block.block_type == "heading"]
        return {
            "goal": self.goal,
            "minutes": self.minutes,
            "headings": [{name: heading[name] for name in ("key", "text", "level")} for heading in headings],
            "parts": cut(with_notes(self.prose_html())),
            "following": None if place["next"] else _after_the_last_step(self),
            **place,
        }

    def with_content_json(self, content):
        """The page as a revision has it, with the key of the page: going back in history does not change it."""
        page = super().with_content_json(content)
        page.key = self.key or page.key
        return page


def live_courses():
    """The courses the world may see, in the order of the editors."""
    return out(CoursePage.objects).order_by("path")


def programme(course) -> list:
    """The live days of a course, each with its live `modules`, and those with their live `steps`; three queries."""
    return _with_modules(list(DayPage.objects.child_of(course).live().order_by("path")), course)


def _module_after(module):
    """The next module of the course that can be read, on this day or a later one; None after the last."""
    open_days = tuple(DayPage.objects.child_of(course_of(module)).live().values_list("path", flat=True))
    later = ModulePage.objects.filter(path__startswith=course_path(module), path__gt=module.path)
    return next((found for found in later.live().order_by("path") if found.path.startswith(open_days)), None)


def _after_the_last_step(step):
    """The next module, or the day of that module where another day begins; None after the last of the course."""
    module = ModulePage.objects.ancestor_of(step).get()
    following = _module_after(module)
    if following is None:
        return None
    another_day = not following.is_sibling_of(module)
    page = DayPage.objects.ancestor_of(following).get() if another_day else following
    return {**link(page), "path": page.path, "is_day": another_day}


def course_of(page):
    """The course a day, module or step belongs to."""
    return CoursePage.objects.ancestor_of(page).get()


def _with_modules(days, above):
    modules = list(ModulePage.objects.descendant_of(above).live().order_by("path"))
    for day, under in zip(days, _grouped(days, _with_steps(modules, above)), strict=True):
        day.modules = under
    return days


def _with_steps(modules, above):
    steps = StepPage.objects.descendant_of(above).live().defer("body").order_by("path")
    for module, under in zip(modules, _grouped(modules, steps), strict=True):
        module.steps = under
        module.minutes = sum(step.minutes for step in under)
    return modules


def _grouped(parents, children):
    """The children of each parent, in order; what hangs under an unpublished parent falls out."""
    by_parent = defaultdict(list)
    for child in children:
        by_parent[child.path[: -Page.steplen]].append(child)
    return [by_parent[parent.path] for parent in parents]


def settle_step_keys(top) -> None:
    """After a copy or a move: who came with `top` takes another key where one of the course holds it already."""
    came = StepPage.objects.descendant_of(Page.objects.get(pk=top.pk), inclusive=True)  # a move leaves `top` behind
    for step in came.order_by("path"):
        key = free_step_key(step, StepPage.objects.exclude(pk=step.pk))
        if key != step.key:
            StepPage.objects.filter(pk=step.pk).update(key=key)


def free_step_key(step, others) -> str:
    """The step's key, or one made of its title; with a number when one of these others in its course holds it."""
    if step.path:
        others = others.filter(path__startswith=course_path(step))
    wish = step.key or tidy(step.title, 70) or "stap"
    taken = set(others.filter(key__startswith=wish).values_list("key", flat=True))
    numbered = (f"{wish}-{number}" for number in range(2, len(taken) + 3))
    return next(name for name in (wish, *numbered) if name not in taken)
