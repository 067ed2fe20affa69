"""Word files for tests: as python-docx writes them, and by hand with what only Word itself writes."""

import zipfile
from io import BytesIO

import docx
from PIL import Image

SPACES = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" '
    'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" '
    'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" '
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture" '
    'xmlns:v="urn:schemas-microsoft-com:vml"'
)
KIND = "application/vnd.openxmlformats-officedocument.wordprocessingml."
RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
PACKAGE = "http://schemas.openxmlformats.org/package/2006/"
# A Dutch Word: its own styles keep English names, those of others are as a reader sees them.
STYLES = {
    "Titel": "Title",
    "Kop1": "heading 1",
    "Kop2": "heading 2",
    "Kop3": "heading 3",
    "Lijstalinea": "List Paragraph",
}
DUTCH_STYLES = {"T": "Titel", "K1": "Kop 1", "K2": "Kop 2", "K3": "Kop 3", "B": "Bijschrift", "I1": "Inhopg 1"}
NUMBERING = "".join(
    f'<w:abstractNum w:abstractNumId="{number}">'
    + "".join(f'<w:lvl w:ilvl="{level}"><w:numFmt w:val="{form}"/></w:lvl>' for level in range(3))
    + "</w:abstractNum>"
    for number, form in ((1, "bullet"), (2, "decimal"))
) + "".join(f'<w:num w:numId="{number}"><w:abstractNumId w:val="{number}"/></w:num>' for number in (1, 2))


def paper(body, *, links=None, footnotes="", more=None, replaced=None):
    """A Word file with this in its body; `more` are parts, `links` relationships with an address outside the file."""
    styles = "".join(
        f'<w:style w:type="paragraph" w:styleId="{key}"><w:name w:val="{name}"/></w:style>'
        for key, name in (STYLES | DUTCH_STYLES).items()
    )
    relations = "".join(
        f'<Relationship Id="{key}" Type="{RELATION}{kind}" Target="{target}"{mode}/>'
        for key, kind, target, mode in [
            ("s", "styles", "styles.xml", ""),
            ("n", "numbering", "numbering.xml", ""),
            ("f", "footnotes", "footnotes.xml", ""),
            ("p", "image", "media/plaat.png", ""),
            *((key, *rest, ' TargetMode="External"') for key, rest in (links or {}).items()),
        ]
    )
    parts = {
        "[Content_Types].xml": f'<Types xmlns="{PACKAGE}content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        '<Default Extension="xml" ContentType="application/xml"/><Default Extension="png" ContentType="image/png"/>'
        f'<Override PartName="/word/document.xml" ContentType="{KIND}document.main+xml"/></Types>',
        "_rels/.rels": f'<Relationships xmlns="{PACKAGE}relationships">'
        f'<Relationship Id="d" Type="{RELATION}officeDocument" Target="word/document.xml"/></Relationships>',
        "word/document.xml": f"<w:document {SPACES}><w:body>{body}</w:body></w:document>",
        "word/_rels/document.xml.rels": f'<Relationships xmlns="{PACKAGE}relationships">{relations}</Relationships>',
        "word/styles.xml": f"<w:styles {SPACES}>{styles}</w:styles>",
        "word/numbering.xml": f"<w:numbering {SPACES}>{NUMBERING}</w:numbering>",
        "word/footnotes.xml": f"<w:footnotes {SPACES}>{footnotes}</w:footnotes>",
        "word/media/plaat.png": png(),
    }
    return zipped(parts | (more or {}) | (replaced or {}))


def zipped(parts):
    """These parts as a file."""
    file = BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in parts.items():
            archive.writestr(name, text)
    file.seek(0)
    return file


def p(text, style="", more=""):
    """A paragraph; `text` is plain or already in runs."""
    look = f'<w:pStyle w:val="{style}"/>' if style else ""
    runs = text if text.startswith("<") else run(text)
    return f"<w:p><w:pPr>{look}{more}</w:pPr>{runs}</w:p>"


def run(text, look=""):
    """A piece of text."""
    return f'<w:r><w:rPr>{look}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>'


def point(text, level=0, number=1):
    """A point of a list, as Word writes it."""
    return p(text, "Lijstalinea", f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{number}"/></w:numPr>')


def image(alt="", relation='r:embed="p"'):
    """A picture in a paragraph of its own."""
    return p(
        f'<w:r><w:drawing><wp:inline><wp:docPr id="1" name="Afbeelding 1" descr="{alt}"/><a:graphic><a:graphicData>'
        f"<pic:pic><pic:blipFill><a:blip {relation}/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline>"
        "</w:drawing></w:r>"
    )


def text_box(words):
    """As Word writes it: once for itself, once for older programs."""
    inside = f"<w:txbxContent>{p(words)}</w:txbxContent>"
    return p(
        f"<w:r><mc:AlternateContent><mc:Choice><w:drawing><wps:wsp><wps:txbx>{inside}</wps:txbx></wps:wsp></w:drawing>"
        f"</mc:Choice><mc:Fallback><w:pict><v:shape><v:textbox>{inside}</v:textbox></v:shape></w:pict></mc:Fallback>"
        "</mc:AlternateContent></w:r>"
    )


def png(width=300, height=200):
    """A picture."""
    drawn = BytesIO()
    Image.new("RGB", (width, height), "#1a3a5c").save(drawn, "PNG")
    return drawn.getvalue()


def lesson(title="Borgen doe je samen"):
    """A lesson as a teacher has it, written by python-docx."""
    document = docx.Document()
    document.add_paragraph(title, style="Title")
    document.add_heading("Wat is borgen?", 1)
    said = document.add_paragraph("Je spreekt ")
    said.add_run("samen").bold = True
    said.add_run(" iets af en kijkt terug.")
    for words, style in (("Plan", "List Bullet"), ("met een maat", "List Bullet 2"), ("Doe", "List Bullet")):
        document.add_paragraph(words, style=style)
    document.add_heading("Wie doet wat?", 2)
    table = document.add_table(2, 2)
    for cell, words in zip(table._cells, ("Wie", "Wat", "Team", "kijkt terug"), strict=True):
        cell.text = words
    document.add_picture(BytesIO(png()))
    document.add_paragraph("De kring van borgen", style="Caption")
    file = BytesIO()
    document.save(file)
    file.seek(0)
    return file
