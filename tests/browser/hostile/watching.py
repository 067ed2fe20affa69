"""Opens pages as somebody, and says what ran, what was refused, what left this machine and what spilt over."""

import json
import re
from dataclasses import dataclass, field

from playwright.sync_api import Browser, expect

from tests.browser.look import open_page, too_wide

from .vectors import mixed

# Runs before the page does, in every frame of it.
SENTINEL = """
window.__ran = []; window.__refused = [];
for (const name of ['ran', 'alert', 'confirm', 'prompt', 'print', 'open'])
  window[name] = () => { window.__ran.push(name); };
addEventListener('securitypolicyviolation', event =>
  window.__refused.push(`${event.violatedDirective}: ${event.blockedURI} ${event.sample}`));
"""
# What could run if the policy were not there, or only after a press.
LIVE = r"""() => {
  const found = [];
  for (const one of document.querySelectorAll('*')) {
    for (const {name, value} of one.attributes) {
      if (/^on/i.test(name) || name === 'style' || name === 'srcdoc') found.push(`${one.tagName} ${name}`);
      if (/^(href|src|action|formaction|xlink:href|data|poster|background|to|values)$/i.test(name)
          && !/^(https?:|mailto:|[\/#?]|$)/i.test(value.trim()) || /^\s*[\/\\]{2}/.test(value) && name !== 'value')
        found.push(`${one.tagName} ${name}=${value.slice(0, 60)}`);
    }
    if (/^(iframe|frame|object|embed|base|math|applet|foreignobject|animate|set)$/i.test(one.tagName)
        || one.tagName === 'SCRIPT' && !one.src || one.tagName === 'META' && one.httpEquiv)
      found.push(one.outerHTML.slice(0, 80));
  }
  return found.slice(0, 5);
}"""
# Signs that turn the order of what follows, in words of somebody that share a line with words of ours; and lines of
# ours that were turned.
SPILT = r"""() => {
  const turns = /[\u0590-\u08ff\u200f\u061c\u202a-\u202e\u2066-\u2069\ufb1d-\ufdff]/, found = [];
  const apart = one => one.closest('bdi, [dir=auto], textarea, option, title, script, style, noscript');
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const node = walker.currentNode, text = node.data.replace(/\u2068[^\u2068\u2069]*\u2069/g, '').trim();
    if (!text || !node.parentElement.checkVisibility() || apart(node.parentElement)) continue;
    let block = node.parentElement;
    while (getComputedStyle(block).display.startsWith('inline') && block.parentElement) block = block.parentElement;
    if (turns.test(text)) {
      if (block.textContent.trim() !== text || !window.__known.has(text.replace(/\s/g, '')))
        found.push(`${block.tagName}.${block.className}: ${text.slice(0, 50)}`);
    } else if (/^[ -~]{3,}$/.test(text) && node.data.length < 200 && node.data.includes(text)) {
      const at = node.data.indexOf(text), place = which => {
        const range = document.createRange();
        range.setStart(node, which); range.setEnd(node, which + 1);
        return range.getBoundingClientRect();
      };
      const [first, last] = [place(at), place(at + text.length - 1)];
      if (first.width && last.width && Math.abs(first.top - last.top) < 2 && last.left < first.left)
        found.push(`omgedraaid: ${text.slice(0, 50)}`);
    }
  }
  return found.slice(0, 5);
}"""


@dataclass
class Watch:
    """Somebody's browser on a phone, and what went wrong in it by page."""

    browser: Browser
    base: str
    cookie: str = ""
    wrong: dict[str, list[str]] = field(default_factory=dict)
    told: list[str] = field(default_factory=list)

    def __enter__(self) -> "Watch":
        self.sight = open_page(self.browser, width=390)
        self.page, context = self.sight.page, self.sight.page.context
        if self.cookie:
            context.add_cookies([{"name": "sessionid", "value": self.cookie, "url": self.base}])
        context.add_init_script(f"{SENTINEL} window.__known = new Set({json.dumps([plain(one) for one in mixed()])});")
        context.route(lambda address: not address.startswith(f"{self.base}/"), lambda route: route.abort())
        self.page.on("request", self._asked)
        self.page.on("dialog", self._dialog)
        return self

    def __exit__(self, *_fault):
        self.page.context.close()

    def _asked(self, request):
        if not request.url.startswith(f"{self.base}/"):
            self.sight.complaints.append(f"gevraagd: {request.url[:80]}")

    def _dialog(self, dialog):
        self.sight.complaints.append(f"venster: {dialog.message}")
        dialog.dismiss()

    def open(self, address: str) -> str:
        """What the page says as text; what is wrong with it is kept."""
        self.sight.complaints.clear()
        answer = self.page.goto(self.base + address, wait_until="load")
        if answer.status != 200:
            self.wrong[address] = [f"antwoord {answer.status}"]
        return self.judge(address)

    def preview(self, address: str) -> str:
        """The same, with under every text how it will read."""
        self.open(address)
        for button in self.page.locator("[data-preview]:visible").all():
            button.click()
            expect(button).to_have_attribute("aria-expanded", "true")
        return self.judge(f"{address} (voorbeeld)")

    def judge(self, address: str) -> str:
        """The same, of what is open now."""
        told = self.page.evaluate("""() => {
          document.querySelectorAll('details').forEach(one => { one.open = true; });
          return document.body.textContent;
        }""")
        wrong = [*self.wrong.pop(address, []), *self.sight.complaints, *too_wide(self.page)]
        for question in ("() => window.__ran", "() => window.__refused", LIVE, SPILT):
            wrong += self.page.evaluate(question)
        # The picture of the tab may still be on its way when the next page is opened.
        if wrong := [line for line in wrong if not ("/icons/favicon." in line and "ERR_ABORTED" in line)]:
            self.wrong[address] = wrong
        self.told.append(plain(told))
        return self.told[-1]


def plain(text: str) -> str:
    """Without the breaks and blanks that a page adds or takes away."""
    return re.sub(r"\s+", "", text)
