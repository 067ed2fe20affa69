"""Looking at a page as a person would, and saying what is wrong with it. The command line is bin/look."""

import os
import re
import shutil
from argparse import ArgumentParser
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, ConsoleMessage, Page, Request, sync_playwright

ROOT = Path(__file__).resolve().parents[2]
CHROMIUM = ("chromium", "chromium-browser", "google-chrome")
NO_CHROMIUM = "Chromium ontbreekt; daarmee kijken de browsertests. Op Debian: sudo apt-get install chromium"
QUIET = ["--disable-quic", "--disable-background-networking", "--disable-component-update", "--disable-sync"]
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
OPEN_EVERYTHING = "document.querySelectorAll('details').forEach(details => { details.open = true })"
TOO_WIDE = """() => {
  const width = document.documentElement.clientWidth;
  const out = [...document.querySelectorAll('body *')].filter(one => one.getBoundingClientRect().right > width + 1);
  return document.documentElement.scrollWidth > width ? out.slice(0, 3).map(one => one.outerHTML.slice(0, 90)) : null;
}"""


@cache
def chromium() -> str | None:
    """Where this machine's Chromium is."""
    return next((path for name in CHROMIUM if (path := shutil.which(name))), None)


@contextmanager
def browsing() -> Iterator[Browser]:
    """The system's Chromium, without a window and without calling home."""
    sandbox = ["--no-sandbox"] if hasattr(os, "geteuid") and os.geteuid() == 0 else []
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium(), args=[*sandbox, *QUIET])
        yield browser
        browser.close()


@dataclass
class Sight:
    """A page that is open, and everything it complained of since."""

    page: Page
    complaints: list[str] = field(default_factory=list)

    def listen(self) -> "Sight":
        """Hears the console, faults in scripts, and files that do not come."""
        self.page.on("console", self._console)
        self.page.on("pageerror", lambda error: self.complaints.append(f"fout in een script: {error}"))
        self.page.on("requestfailed", self._failed)
        return self

    def _failed(self, asked: Request) -> None:
        """What a page tells while it goes away is a ping: it arrives, and nobody is there to hear the answer.

        What was still on its way when somebody left the page was aborted by that, and is no fault.
        """
        if asked.resource_type != "ping" and asked.failure != "net::ERR_ABORTED":
            self.complaints.append(f"niet opgehaald: {asked.url} ({asked.failure})")

    def _console(self, message: ConsoleMessage) -> None:
        its_own_status = message.location.get("url") == self.page.url and "Failed to load resource" in message.text
        if message.type in ("error", "warning") and not its_own_status:
            self.complaints.append(f"console: {message.text}")

    def go(self, address: str) -> "Sight":
        """Opens an address, waits until nothing is loading, and opens every fold."""
        self.page.goto(address, wait_until="networkidle")
        self.page.evaluate(OPEN_EVERYTHING)
        return self

    def problems(self) -> list[str]:
        """What the console said, what is too wide, and what axe finds, once a page that is coming is there."""
        self.page.wait_for_load_state("networkidle")
        return [*self.complaints, *too_wide(self.page), *axe(self.page)]


def open_page(browser: Browser, *, width: int = 1280, dark: bool = False, **options) -> Sight:
    """A page in a browser of its own, without cookies."""
    context = browser.new_context(
        viewport={"width": width, "height": 900},
        color_scheme="dark" if dark else "light",
        reduced_motion="reduce",
        locale="nl-NL",
        **options,
    )
    return Sight(context.new_page()).listen()


def sign_in(page: Page, base: str, who: str) -> None:
    """Signs in with the demo's button for this person: deelnemer, docent, redactie, beheer."""
    page.goto(f"{base}/inloggen/")
    page.locator(f"button[value='{who}@leergang.example']").click()
    page.wait_for_url(lambda address: "/inloggen/" not in address)


def too_wide(page: Page) -> list[str]:
    """Whether the page scrolls sideways, and what sticks out."""
    found = page.evaluate(TOO_WIDE)
    return [] if found is None else [f"breder dan het venster van {page.viewport_size['width']} px: {found}"]


def at_width(page: Page, width: int) -> list[str]:
    """Whether the page fits in a window of this width."""
    page.set_viewport_size({"width": width, "height": 900})
    return too_wide(page)


def at_double_text(page: Page) -> list[str]:
    """Whether the page fits when someone doubles the size of text."""
    page.evaluate("document.documentElement.style.fontSize = '200%'")
    found = too_wide(page)
    page.evaluate("document.documentElement.style.fontSize = ''")
    return [f"bij tekst van 200 %: {line}" for line in found]


def axe(page: Page) -> list[str]:
    """What axe finds, a line for each place."""
    options = {"runOnly": {"type": "tag", "values": RULES}}
    found = Axe().run(page, options=options).response["violations"]
    return [
        f"axe {rule['id']} ({rule['impact']}): {rule['help']}: {node['target']}"
        for rule in found
        for node in rule["nodes"]
    ]


def main() -> int:
    """bin/look: signs in to a running demo, keeps a screenshot of each address and prints what is wrong."""
    wanted = _arguments()
    if not chromium():
        print(NO_CHROMIUM)
        return 1
    with browsing() as browser:
        sight = open_page(browser, width=wanted.width, dark=wanted.dark)
        if wanted.who != "niemand":
            sign_in(sight.page, wanted.base, wanted.who)
        return max(_show(sight, address, wanted) for address in wanted.addresses)


def _arguments():
    parser = ArgumentParser(prog="bin/look", description="Kijkt naar bladzijden van een demo die draait.")
    parser.add_argument("addresses", nargs="+", metavar="URL", help="bijvoorbeeld /leergang/")
    parser.add_argument("--as", dest="who", default="deelnemer", help="deelnemer, docent, redactie, beheer of niemand")
    parser.add_argument("--dark", action="store_true", help="in het donker")
    parser.add_argument("--width", type=int, default=1280, help="hoe breed het venster is")
    wanted = parser.parse_args()
    wanted.base = f"http://localhost:{os.environ.get('PORT') or 8000}"
    return wanted


def _show(sight, address, wanted):
    sight.complaints.clear()
    sight.go(address if "://" in address else wanted.base + address)
    file = ROOT / "var/look" / _file_name(address, wanted)
    file.parent.mkdir(parents=True, exist_ok=True)
    sight.page.screenshot(path=file, full_page=True)
    problems = sight.problems()
    print(f"{address} -> {file.relative_to(ROOT)}", *problems or ["niets gevonden"], sep="\n  ")
    return 1 if problems else 0


def _file_name(address, wanted):
    words = re.sub(r"[^a-z0-9]+", "-", address.split("://")[-1].lower()).strip("-") or "voorpagina"
    return f"{words}-{wanted.who}-{wanted.width}{'-donker' if wanted.dark else ''}.png"


if __name__ == "__main__":
    raise SystemExit(main())
