"""Video elsewhere: which hosts may play one, and the address of their player that keeps no cookies.

Only the provider and the id are kept, so nothing that someone pastes reaches a page.
"""

import re
from dataclasses import dataclass
from urllib.parse import parse_qs, urlsplit

YOUTUBE, VIMEO = "youtube", "vimeo"
NAMES = {YOUTUBE: "YouTube", VIMEO: "Vimeo"}
HOSTS = ("https://www.youtube-nocookie.com", "https://player.vimeo.com")
YOUTUBE_ID = re.compile(r"[A-Za-z0-9_-]{11}")
VIMEO_ID = re.compile(r"([0-9]{4,12})(?:/([0-9a-f]{6,20}))?")
IDS = {YOUTUBE: YOUTUBE_ID, VIMEO: VIMEO_ID}
YOUTUBE_HOSTS = {"youtube.com", "m.youtube.com", "youtube-nocookie.com"}
YOUTUBE_FOLDERS = {"embed", "shorts", "live", "v"}


@dataclass(frozen=True)
class Video:
    """A film at one of the two; made by `read_address` and `stored`, which know what an id looks like."""

    provider: str
    id: str

    @property
    def name(self) -> str:
        """What people call the provider."""
        return NAMES[self.provider]

    @property
    def address(self) -> str:
        """Where it is watched, as an editor would paste it."""
        return f"https://{'www.youtube.com/watch?v=' if self.provider == YOUTUBE else 'vimeo.com/'}{self.id}"

    @property
    def player(self) -> str:
        """The player without cookies, that is only asked for when a reader wants it."""
        if self.provider == YOUTUBE:
            return f"{HOSTS[0]}/embed/{self.id}?rel=0"
        number, _, code = self.id.partition("/")
        return f"{HOSTS[1]}/video/{number}?dnt=1{code and f'&h={code}'}"

    def __str__(self) -> str:
        return f"{self.provider}/{self.id}"


def stored(text: str | None) -> Video | None:
    """The video behind what is kept in a page; nothing for what is none."""
    provider, _, id = (text or "").partition("/")
    return Video(provider, id) if provider in IDS and IDS[provider].fullmatch(id) else None


def read_address(address: str | None) -> Video | None:
    """The video at an address that someone copied; nothing for another host or another kind of page."""
    try:
        parts = urlsplit((address or "").strip())
        host = (parts.hostname or "").removeprefix("www.")
    except ValueError:
        return None
    path = [part for part in parts.path.split("/") if part]
    if parts.scheme not in ("http", "https"):
        return None
    if host == "youtu.be" or host in YOUTUBE_HOSTS:
        return stored(f"{YOUTUBE}/{_youtube(host, path, parse_qs(parts.query))}")
    if host in ("vimeo.com", "player.vimeo.com"):
        return stored(f"{VIMEO}/{_vimeo(path, parse_qs(parts.query))}")
    return None


def _youtube(host, path, query):
    if host == "youtu.be":
        return path[0] if path else ""
    if path[:1] == ["watch"]:
        return query.get("v", [""])[0]
    return path[1] if len(path) > 1 and path[0] in YOUTUBE_FOLDERS else ""


def _vimeo(path, query):
    """The number, with the code of a film that is not listed when the address has one."""
    at = next((n for n, part in enumerate(path) if part.isdecimal()), None)
    if at is None:
        return ""
    code = path[at + 1] if len(path) > at + 1 else query.get("h", [""])[0]
    return f"{path[at]}/{code}" if code else path[at]
