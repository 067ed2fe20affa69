"""What stands in a document, whatever file becomes of it."""

import re
from dataclasses import dataclass

from django.utils.safestring import SafeString, mark_safe

from ..words.markdown import rendered

# What no XML may hold, half a sign among it: a Word file with one of these does not open.
FORBIDDEN = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def tidy(text: str) -> str:
    """This text without the signs that no file can hold; nobody sees them."""
    return FORBIDDEN.sub("", text)


@dataclass(frozen=True)
class Words:
    """What somebody wrote, in Markdown."""

    markdown: str

    @property
    def html(self) -> SafeString:
        """HTML of a few tags, its headings below that of a section."""
        return mark_safe(rendered(tidy(self.markdown)))  # noqa: S308 - of an allow-list


@dataclass(frozen=True)
class Quote(Words):
    """What somebody said of it, and who; `about` is the passage it is about."""

    by: str = ""
    about: str = ""


@dataclass(frozen=True)
class Lines:
    """What is shown as it was typed: a sign in it is no mark."""

    lines: tuple[str, ...]


@dataclass(frozen=True)
class Table:
    """Rows under a row of headings; every row is as long as that. A roomy one is to be written in by hand."""

    head: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    is_roomy: bool = False


@dataclass(frozen=True)
class Section:
    """A heading with what stands below it."""

    heading: str
    parts: tuple[Words | Lines | Table, ...] = ()


@dataclass(frozen=True)
class Document:
    """A title, a few facts each with its name, and sections."""

    title: str
    facts: tuple[tuple[str, str], ...] = ()
    sections: tuple[Section, ...] = ()
    language: str = "nl-NL"
