"""Tags and filters of our own templates: {% load leergang %}."""

from functools import cache

from django import template
from django.template.loader import render_to_string
from django.templatetags.static import static
from django.utils.html import format_html, format_html_join
from django.utils.safestring import mark_safe
from django.utils.translation import gettext

from leergang.kit import slots
from leergang.kit.words.direction import apart
from leergang.kit.words.markdown import rendered

register = template.Library()
register.filter(apart)
STEP = '<li{}><a href="{}"{}>{}{}</a>{}</li>'
HERE = '<p class="here"><span>{}</span></p>'
HEADING = '<li><a href="#{}">{}</a></li>'
READ = '<span class="sr-only"> {}</span>'


class Once(template.Node):
    """Renders what it holds at first, without a request and without a variable, and keeps it as long as the process."""

    child_nodelists = ()  # no block stands in it, and Django looks for those in each template that is extended

    def __init__(self, nodelist):
        self.nodelist, self.html = nodelist, None

    def render(self, context):
        """The same for everybody, so that it costs nothing on the next page."""
        if self.html is None:
            self.html = self.nodelist.render(context.new())
        return self.html


@register.tag
def once(parser, token):
    """{% once %} … {% endonce %}: what stands around every page, and is the same for everybody."""
    nodelist = parser.parse(["endonce"])
    parser.delete_first_token()
    return Once(nodelist)


@register.simple_tag
@cache
def icon(name):
    """A drawing beside a word. It says nothing by itself, so a screen reader passes it by."""
    return format_html(
        '<svg class="icon" aria-hidden="true"><use href="{}#i-{}"/></svg>', static("icons/sprite.svg"), name
    )


@register.filter
def markdown(text, top=3):
    """What somebody typed, with its marks as they are meant; its highest headings are at this level."""
    return mark_safe(rendered(text or "", top))  # noqa: S308 - of an allow-list


@register.simple_tag(takes_context=True)
def contributions(context, name, *about):
    """What higher packages have to say in this slot, asked with the request; nothing where there is no request."""
    request = context.get("request")
    return slots.contributions(name, request, *about) if request else []


@register.simple_tag(takes_context=True)
def site_header(context):
    """The header. For who did not sign in it is the same all over one part of the site, and drawn once for that."""
    request, user = context.get("request"), context.get("user")
    if not request or not user or user.is_authenticated:
        return render_to_string(HEADER, context.flatten())
    here = (request.path.split("/")[1], request.path.count("/") == 2)
    if here not in _headers and len(_headers) < MOST_HEADERS:
        _headers[here] = render_to_string(HEADER, {"request": request, "user": user})
    return _headers.get(here) or render_to_string(HEADER, {"request": request, "user": user})


HEADER, MOST_HEADERS = "components/site_header.html", 100
_headers: dict[tuple[str, bool], str] = {}


@register.simple_tag
def step_list(prose, page, reading, with_dots=False):
    """The steps of a module, with what is known of the reader: the pks `read`, and the HTML for each of those, `dots`.

    One string, as a row at a time through a template costs a third of the page.
    """
    read, dots = (reading.read, reading.dots) if reading else ((), {})
    rows = [
        format_html(
            STEP,
            mark_safe(' class="is-done"' if step["pk"] in read else ""),  # noqa: S308 - ours
            step["url"],
            mark_safe(' aria-current="step"' if step["pk"] == page.pk else ""),  # noqa: S308 - ours
            step["title"],
            format_html(READ, gettext("(gelezen)")) if step["pk"] in read else "",
            dots.get(step["pk"], "") if with_dots else "",
        )
        for step in prose["outline"]
    ]
    return format_html("<ol>{}</ol>", mark_safe("".join(rows)))  # noqa: S308 - each was escaped above


@register.simple_tag
def step_text(prose, reading, own):
    """The text of a step, with at its marks where its reader stopped and the fields in which they write.

    One string, as it is cut at every heading.
    """
    here, fields = reading.here if reading else "", own.fields if own else {}
    pieces = []
    for part in prose["parts"]:
        if here and part.get("heading") == here:
            pieces.append(format_html(HERE, gettext("Je was hier gebleven")))
        pieces += [part.get("html", ""), fields.get(part.get("prompt"), "")]
    return mark_safe("".join(pieces))  # noqa: S308 - published prose, and what was escaped


@register.simple_tag
def step_headings(prose):
    """The headings of a step as links; one string too."""
    return format_html_join("", HEADING, ((heading["key"], heading["text"]) for heading in prose["headings"]))


@register.filter
def at(values, key):
    """What a dictionary has under this key; nothing when it has not."""
    return values.get(key, "")


@register.filter
def address_name(address):
    """The last word of an address as a name: /leergang/kwaliteitszorg/dag-1/ is "Dag 1"."""
    return str(address).rstrip("/").rpartition("/")[2].replace("-", " ").capitalize()


@register.filter
def steps_of(modules):
    """All steps of these modules, one after another."""
    return [step for module in modules for step in module]


@register.filter
def times(number):
    """As many rounds as the number says, to draw lines on paper."""
    return range(int(number or 0))
