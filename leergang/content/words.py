"""The Dutch words for lines and kinds in addresses and in files, each with what it stands for in the database."""

from .library import LibraryPage
from .reference.vocabulary import Line

LINES = {"visie": Line.VISION, "cultuur": Line.CULTURE, "verantwoording": Line.ACCOUNT}
KINDS = {
    "uitleg": LibraryPage.Kind.ONE_PAGER,
    "checklist": LibraryPage.Kind.CHECKLIST,
    "instrument": LibraryPage.Kind.INSTRUMENT,
    "werkvorm": LibraryPage.Kind.WORK_FORM,
    "bron": LibraryPage.Kind.SOURCE,
}
