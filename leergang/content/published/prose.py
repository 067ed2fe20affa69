"""Rendering a page once, keeping it, and finding it again in one query."""

import json
import re
from functools import cache

from django.contrib.contenttypes.models import ContentType
from django.db import connection, models
from django.template.loader import render_to_string
from wagtail.models import Page, Site

from .edition import stamp
from .models import Prose

FIND = """
    SELECT page.*, prose.data AS prose_data, prose.edition AS prose_edition, edition.number AS edition_number,
           EXISTS (SELECT 1 FROM wagtailcore_pageviewrestriction) AS any_restricted
    FROM wagtailcore_page page JOIN leergang_prose prose ON prose.page_id = page.id CROSS JOIN leergang_edition edition
    WHERE page.slug = %s AND page.url_path = %s AND page.live
          AND NOT EXISTS (SELECT 1 FROM wagtailcore_page above WHERE above.path IN ({above}) AND NOT above.live)
          AND EXISTS (SELECT 1 FROM wagtailcore_site WHERE is_default_site)"""
DEEPEST = Page._meta.get_field("path").max_length // Page.steplen  # an address has a slash for each page in its path
# Where something of a person will stand: the outer template puts it there.
MARK = re.compile(r"<!--(heading|prompt|place):([a-z0-9-]+)-->")


def render(page):
    """What the page says to everybody, as JSON-able data. Made without a request, so nothing personal can get in."""
    Site.clear_site_root_paths_cache()  # what is kept must not come from an old one
    return page.to_prose()


def cut(html) -> list[dict]:
    """The HTML cut at its marks: `{"html": ...}`, `{"heading": key}`, `{"prompt": key}`, `{"place": name}`."""
    first, *rest = MARK.split(html)  # html, kind, name, html, kind, name, html, ...
    parts = [{"html": first}]
    for kind, name, after in zip(rest[::3], rest[1::3], rest[2::3], strict=True):
        parts += [{kind: name}, {"html": after}]
    return parts


def prose_of(page):
    """The kept prose of this edition; where there is none, render and keep it."""
    edition = stamp()  # asked before rendering: a change in the meantime makes what is kept here worthless
    kept = Prose.objects.filter(page=page.pk, edition=edition).first()
    if kept:
        return json.loads(kept.data)
    data = render(page.specific_class.objects.get(pk=page.pk))
    keep(page, edition, data)
    return data


def keep(page, edition, data):
    """Keeps the prose of this edition; of two readers at once the last one stays, and either is right."""
    Prose.objects.bulk_create(
        [Prose(page_id=page.pk, edition=edition, data=json.dumps(data))],
        update_conflicts=True,
        unique_fields=["page"],
        update_fields=["edition", "data"],
    )


def find(path):
    """The page at this address that is out, with its prose, in one query; None: let Wagtail look.

    Sure only where one default site answers for every host; with more sites, or none by default, it says None.
    """
    roots = Site.get_site_root_paths()
    found = _row(roots[0].root_path + path) if len(roots) == 1 else None
    if found is None or found["prose_edition"] != stamp(found["edition_number"]):
        return None
    page = _page(found)
    page.prose = json.loads(found["prose_data"])
    page.any_restricted, page.found_out = found["any_restricted"], True
    page._wagtail_cached_site_root_paths = roots  # for its address, where Wagtail keeps them too
    return page


def _row(url_path):
    """What FIND has to say. Wagtail keeps an index of slugs and none of addresses, so both are asked."""
    slug = url_path.rstrip("/").rpartition("/")[2]
    with connection.cursor() as cursor:
        cursor.execute(_find(min(url_path.count("/"), DEEPEST)), [slug, url_path])
        row = cursor.fetchone()
        return row and dict(zip([column[0] for column in cursor.description], row, strict=True))


@cache
def _find(depth):
    """FIND for a page of this depth. It names the paths of all above it, as the index of paths knows no beginnings."""
    lengths = range(Page.steplen, Page.steplen * depth, Page.steplen)
    return FIND.format(above=", ".join(f"substr(page.path, 1, {length})" for length in lengths))


def _page(row):
    """The page of its own type, of which only the columns of Wagtail's table are known; the others come when asked for.

    `Page.objects.raw()` with `specific_deferred` makes the same in three times the time, at every request.
    """
    kind = ContentType.objects.get_for_id(row["content_type_id"]).model_class()
    names, columns, converted = _columns()
    row = {**row, **{name: _value(row[name], field, converters) for name, field, converters in converted}}
    return kind.from_db(connection.alias, names, [*map(row.__getitem__, columns), row["id"]])


def _value(value, field, converters):
    for convert in converters:
        value = convert(value, field, connection)
    return value


@cache
def _columns():
    """Of Wagtail's own table: the names of the fields, their columns, and which need more than what is stored."""
    columns = [field.get_col("page") for field in Page._meta.concrete_fields]
    asked = connection.ops.get_db_converters
    converted = [(c.target.column, c.target, [*asked(c), *c.target.get_db_converters(connection)]) for c in columns]
    names = frozenset([*(c.target.attname for c in columns), "page_ptr_id"])  # looked in for each field of the type
    return names, [c.target.column for c in columns], [one for one in converted if one[2]]


class ReadsProse(models.Model):
    """Mixin for the page types that are served from their prose. Drafts and previews are rendered each time.

    The outer template (`leergang/<type>.html`) knows the request and asks the database nothing: it has `prose`, and of
    `page` only what stands in Wagtail's own table. The inner one (`leergang/prose/<type>.html`) knows no request.
    """

    any_restricted = True
    found_out = False
    prose = None

    class Meta:
        abstract = True

    def to_prose(self) -> dict:
        """What the page says to everybody, as JSON-able data; a type with more to say than its HTML adds to it."""
        return {"html": self.prose_html()}

    def prose_html(self, **context) -> str:
        """The inner template of this type, with `page` and whatever `to_prose` looked up for it."""
        folder, _, name = self.template.rpartition("/")
        return render_to_string(f"{folder}/prose/{name}", {"page": self, **context})

    def get_context(self, request, *args, **kwargs):
        """Adds `prose`, the page as everybody reads it."""
        afresh = getattr(request, "is_preview", False) or getattr(request, "render_afresh", False)
        prose = render(self) if afresh else self.prose or prose_of(self)
        return super().get_context(request, *args, **kwargs) | {"prose": prose}

    def get_view_restrictions(self):
        """None are asked for while there are none at all; a list, as `none()` writes its SQL before it knows that."""
        return super().get_view_restrictions() if self.any_restricted else []
