"""A document as a Word file: real headings, lists and tables, so that Word and a screen reader know what is what."""

from datetime import datetime
from io import BytesIO
from typing import Any

from .document import Document, Lines, Quote, Section, Table, tidy
from .word_tables import write_table
from .word_words import write_words

A4 = (210, 297)  # millimetres
MARGIN = 25
FONT = "Calibri"  # each Word has it, and each other program something of the same width


def as_word(document: Document, now: datetime) -> bytes:
    """The file. Nobody is named as its author: who wrote it stands in the text, if anywhere."""
    from docx import Document as Docx  # an eighth of a second, so only for who asks for a file

    made: Any = Docx()
    _set_up(made, document, now)
    made.add_paragraph(tidy(document.title), style="Title")
    for name, said in document.facts:
        paragraph = made.add_paragraph(style="No Spacing")
        paragraph.add_run(tidy(f"{name}: ")).bold = True
        paragraph.add_run(tidy(said))
    for section in document.sections:
        _write_section(made, section)
    written = BytesIO()
    made.save(written)
    return written.getvalue()


def _write_section(made, section: Section):
    made.add_heading(tidy(section.heading), level=1)
    for part in section.parts:
        if isinstance(part, Table):
            write_table(made, part.head, part.rows)
        elif isinstance(part, Lines):
            for line in part.lines:
                made.add_paragraph(tidy(line))
        elif isinstance(part, Quote):
            _write_quote(made, part)
        else:
            write_words(made, part.html)


def _write_quote(made, quote):
    if quote.about:
        made.add_paragraph(tidy(f"“{quote.about}”"), style="Quote")
    if quote.by:
        made.add_paragraph().add_run(tidy(quote.by)).bold = True
    write_words(made, quote.html)


def _set_up(made, document, now):
    from docx.shared import Mm

    page = made.sections[0]
    page.page_width, page.page_height = map(Mm, A4)
    page.left_margin = page.right_margin = page.top_margin = page.bottom_margin = Mm(MARGIN)
    about = made.core_properties
    about.title, about.language = tidy(document.title)[:255], document.language
    about.author = about.last_modified_by = about.comments = about.keywords = ""
    about.created = about.modified = now.replace(tzinfo=None)
    _set_styles(made, document.language)
    _write_footer(page.footer.paragraphs[0], tidy(document.title))


def _set_styles(made, language):
    from docx.enum.style import WD_STYLE_TYPE
    from docx.oxml.ns import qn
    from docx.shared import Pt, RGBColor

    for tag in made.styles.element.iter(qn("w:lang")):
        tag.set(qn("w:val"), language)
    for style in made.styles:
        if style.name in ("Normal", "No Spacing", "Title") or style.name.startswith("Heading"):
            for tag in style.element.iter(qn("w:rFonts")):  # those of a theme would win
                tag.attrib.clear()
            style.font.name, style.font.color.rgb = FONT, RGBColor(0x1A, 0x21, 0x35)
    made.styles["Normal"].font.size = made.styles["No Spacing"].font.size = Pt(11)
    made.styles["Title"].font.size = Pt(22)
    link = made.styles.add_style("Hyperlink", WD_STYLE_TYPE.CHARACTER)
    link.font.underline, link.font.color.rgb = True, RGBColor(0x2A, 0x3B, 0x9C)


def _write_footer(paragraph, title):
    """The title, and which page this is of how many: Word counts them itself."""
    paragraph.add_run(f"{title} · ")
    _write_field(paragraph, "PAGE")
    paragraph.add_run(" / ")
    _write_field(paragraph, "NUMPAGES")


def _write_field(paragraph, name):
    from docx.oxml import OxmlElement
    from docx.oxml.ns import qn

    field = OxmlElement("w:fldSimple")
    field.set(qn("w:instr"), name)
    paragraph._p.append(field)
    field.append(paragraph.add_run("1")._r)  # until the program has counted
