"""Reads a page and writes it as PDF: a process of its own, `python -m leergang.kit.paper.press`.

So a page that takes too long or too much can be stopped, and whatever the libraries of the system do, the site goes on.
"""

import resource
import sys
from pathlib import Path
from typing import Any

STATIC = Path(__file__).resolve().parents[3] / "static"
FONTS = (STATIC / "fonts").as_uri() + "/"
SECONDS = 12  # twenty thousand words take two
MEMORY = 1024**3
LACKING = 3  # the code with which it ends where the libraries are not there


def main() -> int:
    """The page comes in and the PDF goes out; what is said beside it is for the log. Arguments name further sheets."""
    resource.setrlimit(resource.RLIMIT_CPU, (SECONDS, SECONDS))
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    written, sys.stdout = sys.stdout.buffer, sys.stderr  # the library says on stdout what it misses
    try:
        written.write(pressed(sys.stdin.buffer.read().decode(), *sys.argv[1:]))
    except (ImportError, OSError) as lacking:
        print(lacking, file=sys.stderr)
        return LACKING
    return 0


def pressed(page: str, *sheets: str) -> bytes:
    """Tagged, with language and title, as PDF/UA asks, and with our fonts in it."""
    from weasyprint import CSS, HTML
    from weasyprint.text.fonts import FontConfiguration
    from weasyprint.urls import URLFetcher

    class OnlyOurFonts(URLFetcher):
        """Fetches nothing, whatever the page asks, but the fonts of the stylesheet."""

        def fetch(self, url, headers=None):
            if not url.startswith(FONTS) or "/" in url.removeprefix(FONTS) or "%" in url:
                raise ValueError(f"not one of our fonts: {url}")
            return super().fetch(url, headers)

    fetch, fonts = OnlyOurFonts(allowed_protocols={"file"}, allow_redirects=False), FontConfiguration()
    styles = [STATIC / f"css/{name}.css" for name in ("paper", *sheets)]
    about: dict[str, Any] = {"url_fetcher": fetch, "font_config": fonts}
    looks = [CSS(string=one.read_text(), base_url=one.as_uri(), **about) for one in styles]
    html = HTML(string=page, url_fetcher=fetch)
    return html.write_pdf(stylesheets=looks, font_config=fonts, pdf_variant="pdf/ua-1", presentational_hints=True)


if __name__ == "__main__":
    sys.exit(main())
