"""What stands in a document and what stands behind it: makers, remarks, changes. Never unpacks it whole."""

import re
from dataclasses import dataclass, field
from html import unescape
from typing import IO
from zipfile import BadZipFile, ZipFile

MOST = 4 * 1024 * 1024  # of one part, unpacked
MOST_SHEETS = 20
OFFICE, PDF_ENDS = ("docx", "xlsx", "pptx"), 512 * 1024
BROKEN = (BadZipFile, KeyError, OSError, ValueError, RuntimeError, NotImplementedError, EOFError)
MAKERS = re.compile(r"<(?:dc:creator|cp:lastModifiedBy|meta:initial-creator)>([^<]{1,200})<")
COMPANY = re.compile(r"<(?:Company|Manager)>([^<]{1,200})<")
AUTHOR_OF_PDF = re.compile(rb"/Author\s*\(((?:[^()\\]|\\.){1,200})\)|<dc:creator>\s*<rdf:Seq>\s*<rdf:li>([^<]{1,200})<")


@dataclass
class Behind:
    """What a reader of a document does not see at once and gets all the same."""

    makers: list[str] = field(default_factory=list)
    company: str = ""
    has_remarks: bool = False
    has_changes: bool = False
    has_hidden_sheets: bool = False


def text_of(file: IO[bytes], kind: str) -> str:
    """The text of a Word file or the cells of a workbook, line by line; nothing of what cannot be read cheaply."""
    read = {"docx": _text_of_word, "odt": _text_of_odt, "xlsx": _text_of_sheets}.get(kind)
    return _tried(file, read) or "" if read else ""


def behind(file: IO[bytes], kind: str) -> Behind:
    """What stands behind a document."""
    if kind == "pdf":
        return Behind(makers=_makers_of_pdf(file))
    read = _behind_office if kind in OFFICE else _behind_odt if kind == "odt" else None
    return (_tried(file, read) if read else None) or Behind()


def _tried(file, read):
    file.seek(0)
    try:
        with ZipFile(file) as parcel:
            return read(parcel)
    except BROKEN:
        return None


def _part(parcel, name) -> str:
    """One part as text; no more of it than is looked at, whatever it says of its size."""
    if name not in parcel.namelist():
        return ""
    with parcel.open(name) as part:
        return part.read(MOST).decode("utf-8", "replace")


def _words(xml) -> str:
    """Paragraphs and rows become lines, cells and tabs a tab."""
    xml = re.sub(r"</w:p>\s*</w:tc>|</text:p>\s*</table:table-cell>|<w:tab/>|<text:tab/>", "\t", xml)
    xml = re.sub(r"</w:p>|</w:tr>|<w:br/>|</text:p>|</text:h>|</table:table-row>", "\n", xml)
    return unescape(re.sub(r"<[^<>]*>", "", xml))


def _text_of_word(parcel):
    return _words(_part(parcel, "word/document.xml"))


def _text_of_odt(parcel):
    return _words(_part(parcel, "content.xml"))


def _text_of_sheets(parcel):
    shared = [
        unescape("".join(re.findall(r"<t[^>]*>([^<]*)</t>", item)))
        for item in _part(parcel, "xl/sharedStrings.xml").split("</si>")
    ]
    sheets = sorted(name for name in parcel.namelist() if re.fullmatch(r"xl/worksheets/[\w-]+\.xml", name))
    rows = [row for name in sheets[:MOST_SHEETS] for row in _part(parcel, name).split("</row>")]
    return "\n".join("\t".join(_cells(row, shared)) for row in rows)


def _cells(row, shared):
    for about, inside in re.findall(r"<c\b([^>]*)>(.*?)</c>", row, re.DOTALL):
        value = "".join(re.findall(r"<(?:v|t)[^>]*>([^<]*)</(?:v|t)>", inside))
        is_shared = 't="s"' in about and value.isdecimal() and int(value) < len(shared)
        yield shared[int(value)] if is_shared else unescape(value)


def _behind_office(parcel):
    names, main = parcel.namelist(), _part(parcel, "word/document.xml")
    company = COMPANY.search(_part(parcel, "docProps/app.xml"))
    return Behind(
        makers=_said(MAKERS.findall(_part(parcel, "docProps/core.xml"))),
        company=unescape(company[1]).strip() if company else "",
        has_remarks=any(re.match(r"(word|xl|ppt)/(threadedC|c)omments", name) for name in names),
        has_changes=bool(re.search(r"<w:(ins|del) ", main)),
        has_hidden_sheets=bool(
            re.search(r'<sheet\b[^>]*state="(hidden|veryHidden)"', _part(parcel, "xl/workbook.xml"))
        ),
    )


def _behind_odt(parcel):
    content = _part(parcel, "content.xml")
    return Behind(
        makers=_said(MAKERS.findall(_part(parcel, "meta.xml"))),
        has_remarks="<office:annotation" in content,
        has_changes="<text:tracked-changes" in content,
    )


def _said(names):
    return sorted({unescape(name).strip() for name in names} - {""})


def _makers_of_pdf(file):
    """Where a PDF says it in plain bytes, at its beginning or end."""
    file.seek(0)
    start = file.read(PDF_ENDS)
    size = file.seek(0, 2)
    file.seek(max(len(start), size - PDF_ENDS))
    found = AUTHOR_OF_PDF.search(start + file.read(PDF_ENDS))
    if not found:
        return []
    name = found[1] or found[2]
    is_wide = name.startswith(b"\xfe\xff")
    return _said([name.decode("utf-16" if is_wide else "utf-8", "replace")])
