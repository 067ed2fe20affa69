"""A course as a folder."""

from pathlib import Path

from wagtail.models import Page

from leergang.content.course import CoursePage
from leergang.content.importing.done import Done
from leergang.content.library import LibraryIndexPage, LibraryPage
from leergang.content.pages import CourseIndexPage, HomePage, InformationPage

from .checking import note_differences, note_page, note_readers
from .collections import collection_files
from .folder import check_free, compared, new_folder
from .pages import course_files, downloads, other_files, page_text
from .places import Places


def export_course(course: CoursePage, folder: Path) -> tuple[list[Done], list[str]]:
    """Writes what readers of a course have. Says what happened to each file, and what the folder does not say."""
    folder = folder.resolve()
    check_free(folder)
    pages = dict([*course_files(course), *other_files()])
    places = _placed(pages)
    texts = {name: page_text(page, places) for name, page in pages.items()} | dict(collection_files(places))
    files = {name: text.encode() for name, text in texts.items()} | _media(places)
    for page in pages.values():
        note_page(page, places)
    note_readers(pages, places)
    _note_left_out(course, places)
    done = compared(folder, files)
    with new_folder(folder) as beside:
        for name, content in files.items():
            (beside / name).parent.mkdir(parents=True, exist_ok=True)
            (beside / name).write_bytes(content)
        note_differences(beside, pages, places)
    return done, places.notes


def _placed(pages):
    places = Places()
    places.place(pages.items())
    overviews: dict[str, CourseIndexPage | LibraryIndexPage] = {
        "leergang": CourseIndexPage.objects.get(),
        "bibliotheek": LibraryIndexPage.objects.get(),
    }
    for name, overview in overviews.items():
        places.texts[overview.pk] = name
        places.pks["pagina", name] = overview.pk
        if overview.lede:
            places.note(overview.url, "de inleiding van dit overzicht gaat niet mee.")
    for page in pages.values():
        for pk, title in downloads(page):
            places.titles.setdefault(pk, title)
    return places


def _media(places):
    found = {}
    for name, file in places.media.items():
        try:
            with file.open("rb") as opened:
                found[name] = opened.read()
        except OSError:
            places.note(name, "dit bestand is er op de site niet meer.")
    return found


def _note_left_out(course, places):
    for page in Page.objects.descendant_of(course).order_by("path"):
        if page.pk not in places.texts:
            places.note(page.url or page.title, "deze pagina staat niet op de site, of is een kopie, en gaat niet mee.")
    for model in (InformationPage, LibraryPage):
        for page in model.objects.descendant_of(HomePage.objects.get()).order_by("path"):
            if page.pk not in places.texts:
                places.note(page.url or page.title, "deze pagina staat niet op de site of te diep, en gaat niet mee.")
