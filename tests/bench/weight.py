"""What a first visit to a step fetches before fonts and images, gzipped."""

import gzip
import re
from html.parser import HTMLParser
from posixpath import normpath

KB = 1000
GOALS = {"html": 15 * KB, "css": 15 * KB, "js": 10 * KB, "requests": 16}
# Not `import(...)`: that comes when somebody first writes, and has a limit of its own in tests/house/test_scripts.py.
IMPORTED = re.compile(rb"""(?:\bfrom|\bimport)\s*["']([^"']+)["']""")
IMPORTED_STYLE = re.compile(rb"""@import\s+(?:url\()?["']?([^"')]+)""")


class Fetched(HTMLParser):
    """The styles and scripts that a page names."""

    def __init__(self, html):
        super().__init__()
        self.css, self.js = [], []
        self.feed(html)

    def handle_starttag(self, tag, attrs):
        """Notes one."""
        given = dict(attrs)
        if tag == "link" and given.get("rel") in ("stylesheet", "modulepreload"):
            (self.css if given["rel"] == "stylesheet" else self.js).append(given["href"])
        if tag == "script" and given.get("src"):
            self.js.append(given["src"])


def weigh(server, paths, person) -> dict:
    """The heaviest of these pages. What others wrote (`vendor/`) counts as a request, not as our own JavaScript."""
    found = [_page(server, path, person) for path in paths]
    heaviest = {name: max(page[name] for page in found) for name in GOALS}
    at = max(found, key=lambda page: page["html"])["path"]
    return {**heaviest, "page": at, "ok": all(heaviest[name] <= goal for name, goal in GOALS.items())}


def _page(server, path, person):
    html = server.get(path, person).body
    fetched = Fetched(html.decode())
    css = _with_imports(server, fetched.css, IMPORTED_STYLE)
    js = _with_imports(server, fetched.js, IMPORTED)
    return {
        "path": path,
        "html": gzipped(html),
        "css": sum(map(gzipped, css.values())),
        "js": sum(gzipped(text) for name, text in js.items() if "/vendor/" not in name),
        "requests": 1 + len(css) + len(js),
    }


def _with_imports(server, addresses, pattern):
    """The text at each address and at whatever these import."""
    texts, todo = {}, [*addresses]
    for address in todo:  # grows while it is read
        if address not in texts:
            answer = server.get(address)
            if answer.status != 200:
                raise RuntimeError(f"{address} antwoordde met {answer.status}.")
            texts[address] = answer.body
            folder = address.rpartition("/")[0]
            todo += [normpath(f"{folder}/{name.decode()}") for name in pattern.findall(answer.body)]
    return texts


def gzipped(text: bytes) -> int:
    """As a web server sends it."""
    return len(gzip.compress(text, 6))
