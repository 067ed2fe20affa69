"""Collects this slice's models; Django finds them through leergang/models.py."""

from .course import CoursePage, DayPage, ModulePage, StepPage
from .media import Handout, Picture, Rendition
from .pages import CourseIndexPage, HomePage, InformationPage
from .published.models import Edition, Prose

__all__ = [
    "CourseIndexPage",
    "CoursePage",
    "DayPage",
    "Edition",
    "Handout",
    "HomePage",
    "InformationPage",
    "ModulePage",
    "Picture",
    "Prose",
    "Rendition",
    "StepPage",
]
