"""Which page belongs to which file: found again by key, by name, or by what is in it."""

from collections import defaultdict
from collections.abc import Mapping

from wagtail.models import Page

from leergang.content.beside.kinds import besides
from leergang.content.course import CoursePage, DayPage, ModulePage, StepPage
from leergang.content.library import LibraryPage
from leergang.content.pages import CourseIndexPage, HomePage, InformationPage
from leergang.content.teaching.models import TeacherPage

from .folder import CourseText

Found = dict[str, Page]  # by file


def match(text: CourseText, home: HomePage, index: CourseIndexPage) -> Found:
    """The pages that are there already. Steps and items by key; days by name; modules by place, by steps, by name."""
    information = {page.slug: page for page in InformationPage.objects.child_of(home)}
    found = {node.file: home if node.model is HomePage else information.get(node.slug) for node in text.pages}
    items = {page.key: page for page in LibraryPage.objects.filter(alias_of=None).defer("body")}
    found |= {node.file: items.get(node.values["key"]) for node in text.library}
    if course := CoursePage.objects.child_of(index).filter(slug=text.course.slug).first():
        found |= {text.course.file: course} | _below(text.course, course)
    return {file: page for file, page in found.items() if page}


def _below(node, course):
    steps = StepPage.objects.descendant_of(course).filter(alias_of=None).defer("body")
    by_key = {step.key: step for step in steps}
    days = {day.slug: day for day in DayPage.objects.child_of(course)}
    found = {day.file: days.get(day.slug) for day in node.children}
    found |= {step.file: by_key.get(step.values["key"]) for step in node.walk() if step.model is StepPage}
    modules = _modules(node, {day.path: day.slug for day in days.values()}, by_key, course)
    return found | modules | _for_teachers(node, modules, course) | _beside(node, found, course)


def _beside(node, days: Mapping[str, Page | None], course) -> Found:
    """By their address on the same day, or else on another."""
    found: Found = {}
    for kind in besides():
        pages = list(kind.model.objects.descendant_of(course).filter(alias_of=None).order_by("path"))
        wanted = [(day, child) for day in node.children for child in day.children if child.model is kind.model]
        for is_here in (True, False):
            for day, child in wanted:
                at = days.get(day.file)
                same = (page for page in pages if page.slug == child.slug)
                fits = [page for page in same if not is_here or (at and page.path[: -Page.steplen] == at.path)]
                if fits and child.file not in found:
                    found[child.file] = fits[0]
                    pages.remove(fits[0])
    return found


def _for_teachers(node, modules: Found, course) -> Found:
    """By their module, wherever that stands now."""
    pages = TeacherPage.objects.descendant_of(course).filter(alias_of=None).defer("body")
    beside = {page.path[: -Page.steplen]: page for page in pages}
    wanted = [(child.file, modules.get(module.file)) for module in node.walk() for child in _of_teachers(module)]
    return {file: beside[module.path] for file, module in wanted if module and module.path in beside}


def _of_teachers(module):
    return [child for child in module.children if child.model is TeacherPage]


def _modules(node, days: Mapping[str, str], steps: Mapping[str, StepPage], course) -> Found:
    free = list(ModulePage.objects.descendant_of(course).filter(alias_of=None))
    keys = defaultdict(set)
    for key, step in steps.items():
        keys[step.path[: -Page.steplen]].add(key)
    wanted = [(day.slug, module) for day in node.children for module in day.children]
    degrees = (
        lambda day, module, page: day == days.get(page.path[: -Page.steplen]) and module.slug == page.slug,
        lambda day, module, page: len(keys[page.path] & {step.values.get("key") for step in module.children}),
        lambda day, module, page: module.slug == page.slug,
    )
    found: Found = {}
    for alike in degrees:
        for day, module in wanted:
            best = max(free, key=lambda page: alike(day, module, page), default=None)
            if module.file not in found and best and alike(day, module, best):
                free.remove(best)
                found[module.file] = best
    return found
