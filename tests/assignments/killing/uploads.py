"""Files that people send as fast as they can, and what became of them."""

import sqlite3
import uuid
from contextlib import closing
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

ADDRESS = "/mijn/werk/{}/bestanden/bestand/"
AWAY = "/mijn/bestand/{}/weg/"
MOST_AT_ONCE = 5  # a question holds ten
EDGE = "rand"


@dataclass
class Upload:
    """One file: whether it was acknowledged, and whether taking it out was."""

    pk: str
    size: int
    is_acknowledged: bool = False
    asked_away: bool = False
    is_away: bool = False
    is_checked: bool = False

    @property
    def content(self) -> bytes:
        """A PDF as far as anybody can tell, that no other upload has."""
        return b"%PDF-1.7\n" + self.pk.encode() * self.size


def body(upload) -> bytes:
    """The form, as a browser sends it."""
    about = f'--{EDGE}\r\nContent-Disposition: form-data; name="number"\r\n\r\n{upload.pk}\r\n--{EDGE}\r\n'
    about += 'Content-Disposition: form-data; name="file"; filename="plan.pdf"\r\n\r\n'
    return about.encode() + upload.content + f"\r\n--{EDGE}--\r\n".encode()


def send_one(writer):
    """A new file, or the one of which no answer came; of many the oldest are taken out."""
    waiting = [one for one in writer.uploads if not one.is_acknowledged]
    if not waiting:
        waiting = [Upload(str(uuid.uuid4()), size=100 + 50 * (writer.saves % 40))]
        writer.uploads += waiting
    writer.ask(ADDRESS.format(writer.person["work"]), body(waiting[0]), f"multipart/form-data; boundary={EDGE}")
    waiting[0].is_acknowledged = True
    here = [one for one in writer.uploads if not one.is_away]
    for one in here[:-MOST_AT_ONCE]:  # more than one where the server was killed while it took one out
        one.asked_away = True
        writer.ask(AWAY.format(one.pk), b"", "application/x-www-form-urlencoded")
        one.is_away = True


def upload_faults(writers, database, folder) -> list[str]:
    """What is lost, doubled, or a row without its file, in words; as the server left it."""
    asked = "SELECT id, sha256, size, file, removed_at FROM assignments_attachment"
    with closing(sqlite3.connect(database)) as opened:
        rows = {str(uuid.UUID(row[0])): row[1:] for row in opened.execute(asked).fetchall()}
    sent = {upload.pk: upload for writer in writers for upload in writer.uploads}
    unknown = [f"dubbel: bestand {pk} stuurde niemand" for pk in rows if pk not in sent]
    return unknown + [fault for pk, upload in sent.items() if (fault := _fault(upload, rows.get(pk), Path(folder)))]


def _fault(upload, row, folder):
    if row is None:
        return f"kwijt: bestand {upload.pk}" if upload.is_acknowledged else ""
    fingerprint, size, name, removed_at = row
    path = folder / name
    if not path.is_file() or path.stat().st_size != size:
        return f"kwijt: rij {upload.pk} zonder bestand"
    if not upload.is_checked and {sha256(path.read_bytes()).hexdigest(), fingerprint} != {
        sha256(upload.content).hexdigest()
    }:
        return f"kwijt: bestand {upload.pk} is een ander"
    upload.is_checked = True
    allowed = {upload.is_away, upload.asked_away}
    return "" if (removed_at is not None) in allowed else f"kwijt: bestand {upload.pk} is weg of terug"
