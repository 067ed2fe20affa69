"""People's own words in a Word file, from the same HTML that pages show: so both say the same."""

from html.parser import HTMLParser
from typing import Any

from .document import tidy
from .word_tables import write_table

LISTS = {"ul": "List Bullet", "ol": "List Number"}
MARKS = {"strong": "bold", "em": "italic", "s": "strike"}
STYLED_LEVELS = 3  # Word has styles for a list in a list in a list; what is deeper stands at the third


def write_words(made, html: str) -> None:
    """Adds the paragraphs, lists and tables of this HTML at the end of a document."""
    writer = _Writer(made)
    writer.feed(html)
    writer.close()


class _Writer(HTMLParser):
    def __init__(self, made):
        super().__init__(convert_charrefs=True)
        self.made, self.address = made, ""
        self.paragraph: Any = None
        self.style_ids = {style.name: style.style_id for style in made.styles}  # asked once: each asking reads them all
        self.end = made.element.body.sectPr
        self.lists: list[tuple[str, int]] = []  # which kind, and the number of its numbering
        self.marks: list[str] = []
        self.quotes = 0
        self.rows: list[list[str]] | None = None
        self.is_new_point = False

    def handle_starttag(self, tag, attrs):
        if tag in LISTS:
            self._begin_list(tag, int(dict(attrs).get("start") or "1"))
        elif tag in MARKS:
            self.marks.append(MARKS[tag])
        elif tag in BEGINS:
            BEGINS[tag](self, attrs)
        elif tag[0] == "h" and tag[1:].isdecimal():
            self.paragraph = self.made.add_heading(level=max(int(tag[1:]) - 1, 1))

    def handle_endtag(self, tag):
        if tag in LISTS:
            self.lists.pop()
        elif tag in MARKS:
            self.marks.remove(MARKS[tag])
        elif tag == "a":
            self.address = ""
        elif tag == "blockquote":
            self.quotes -= 1
        elif tag == "table":
            self._end_table()
        if tag not in MARKS and tag not in ("a", "br"):
            self.paragraph = None

    def handle_data(self, text):
        """A line end in the HTML is for who reads HTML: what breaks a line is a tag."""
        text = tidy(text).replace("\n", "")
        if self.rows is not None:
            if self.rows and self.rows[-1]:
                self.rows[-1][-1] += text
        elif text:
            self._write(text)

    def begin_paragraph(self, attrs=()):
        """A point of a list is a paragraph; the second paragraph of a point stands below its words, without a sign."""
        if self.rows is not None or (self.paragraph is not None and self.is_new_point):
            return
        self._add("Quote" if self.quotes and not self.lists else "Normal")
        if self.lists:
            self._indent()

    def begin_point(self, attrs=()):
        """A new point, with the sign or the number of its list."""
        kind, number = self.lists[-1]
        self._add(self._list_style(kind))
        self.is_new_point = True
        if number:
            self._number(number)

    def begin_link(self, attrs):
        """What follows leads there."""
        self.address = dict(attrs).get("href") or ""

    def begin_quote(self, attrs):
        """What follows is quoted."""
        self.quotes += 1

    def begin_table(self, attrs):
        """Cells are gathered, and written when all are known."""
        self.rows = []

    def begin_row(self, attrs):
        """The next row of the table."""
        if self.rows is not None:
            self.rows.append([])

    def begin_cell(self, attrs):
        """The next cell of the row."""
        if self.rows:
            self.rows[-1].append("")

    def break_line(self, attrs):
        """The next line of the same paragraph, or cell."""
        if self.rows is not None:
            self.handle_data(" ")
        elif self.paragraph is not None:
            self.paragraph.add_run().add_break()

    def _write(self, text):
        if self.paragraph is None:
            self.begin_paragraph()
        run = self.paragraph.add_run(text)
        self.is_new_point = False
        for mark in self.marks:
            setattr(run.font, mark, True)
        if self.address:
            _link(self.made, self.paragraph, run, self.address)

    def _begin_list(self, kind, start):
        self.lists.append((kind, 0))
        if kind == "ol":
            self.lists[-1] = (kind, _numbering(self.made, self._list_style(kind), start))

    def _list_style(self, kind):
        level = min(len(self.lists), STYLED_LEVELS)
        return LISTS[kind] + (f" {level}" if level > 1 else "")

    def _add(self, style):
        """Right before the end: the library would walk through all paragraphs to find that, each time."""
        from docx.oxml import OxmlElement
        from docx.text.paragraph import Paragraph

        element = OxmlElement("w:p")
        self.end.addprevious(element)
        element.style = self.style_ids[style]
        self.paragraph = Paragraph(element, self.made._body)

    def _indent(self):
        from docx.shared import Mm

        self.paragraph.paragraph_format.left_indent = Mm(6.4 * min(len(self.lists), STYLED_LEVELS))

    def _number(self, number):
        numbered = self.paragraph._p.get_or_add_pPr().get_or_add_numPr()
        numbered.get_or_add_ilvl().val = 0
        numbered.get_or_add_numId().val = number

    def _end_table(self):
        rows, self.rows = [row for row in self.rows or [] if row], None
        if rows:
            write_table(self.made, rows[0], rows[1:])


BEGINS = {
    "p": _Writer.begin_paragraph,
    "li": _Writer.begin_point,
    "a": _Writer.begin_link,
    "br": _Writer.break_line,
    "blockquote": _Writer.begin_quote,
    "table": _Writer.begin_table,
    "tr": _Writer.begin_row,
    "th": _Writer.begin_cell,
    "td": _Writer.begin_cell,
}


def _numbering(made, style, start) -> int:
    """A numbering of its own for each list, or a second list would go on where the first stopped."""
    numbering = made.part.numbering_part.element
    usual = made.styles[style].element.pPr.numPr.numId.val
    counted = numbering.add_num(numbering.num_having_numId(usual).abstractNumId.val)
    counted.add_lvlOverride(ilvl=0).add_startOverride(start)
    return counted.numId


def _link(made, paragraph, run, address):
    """Wraps what was written in a link."""
    from docx.opc.constants import RELATIONSHIP_TYPE
    from docx.oxml import OxmlElement
    from docx.oxml.ns import qn

    run.style = "Hyperlink"
    link = OxmlElement("w:hyperlink")
    link.set(qn("r:id"), made.part.relate_to(tidy(address), RELATIONSHIP_TYPE.HYPERLINK, is_external=True))
    paragraph._p.append(link)
    link.append(run._r)
