"""Collects this slice's models; Django finds them through leergang/models.py."""

from .changes.models import ContentChange, Publication
from .course import CoursePage, DayPage, ModulePage, StepPage
from .finding.models import Findable, Word
from .library import LibraryIndexPage, LibraryPage
from .media import Handout, Picture, Rendition
from .pages import CourseIndexPage, HomePage, InformationPage
from .published.models import Edition, Prose
from .reference.models import DialogueCard, Source, Standard, Term
from .reference.vocabulary import Subject
from .teaching.models import TeacherPage

__all__ = [
    "ContentChange",
    "CourseIndexPage",
    "CoursePage",
    "DayPage",
    "DialogueCard",
    "Edition",
    "Findable",
    "Handout",
    "HomePage",
    "InformationPage",
    "LibraryIndexPage",
    "LibraryPage",
    "ModulePage",
    "Picture",
    "Prose",
    "Publication",
    "Rendition",
    "Source",
    "Standard",
    "StepPage",
    "Subject",
    "TeacherPage",
    "Term",
    "Word",
]
