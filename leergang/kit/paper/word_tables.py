"""Tables in a Word file."""

from .document import tidy


def write_table(made, head, rows):
    """With a head that comes back on each page."""
    from docx.oxml import OxmlElement

    table = made.add_table(rows=0, cols=len(head), style="Table Grid")
    for number, texts in enumerate((head, *rows)):
        row = table.add_row()
        for cell, text in zip(row.cells, texts, strict=True):
            cell.paragraphs[0].add_run(tidy(text)).bold = number == 0 or None
        if number == 0:
            row._tr.get_or_add_trPr().append(OxmlElement("w:tblHeader"))
    made.add_paragraph(style="No Spacing")
