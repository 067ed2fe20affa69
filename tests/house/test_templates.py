"""Templates compile, refer to what exists, and hold no style or script of their own."""

import re

import pytest
from django.contrib.staticfiles import finders
from django.template import engines
from django.template.base import Node
from django.template.defaulttags import URLNode
from django.template.loader_tags import ExtendsNode, IncludeNode
from django.templatetags.static import StaticNode
from django.urls import get_resolver

from tests.house.tree import ROOT, everything

FILES = [file for file in everything() if ROOT / "templates" in file.parents]
NAMES = [file.relative_to(ROOT / "templates").as_posix() for file in FILES]
HTML = [name for name in NAMES if name.endswith(".html")]
ENGINE = engines["django"].engine
OWN_STYLE_OR_SCRIPT = {
    "a style element": r"<style\b",
    "a style attribute": r"""\sstyle\s*=""",
    "a script without src": r"<script\b(?![^>]*\ssrc=)[^>]*>",
    "an event handler": r"""<[^>{]*\son[a-z]+\s*=""",
    "a script as address": r"""["'=]\s*javascript:""",
}


def compiled(name):
    return ENGINE.get_template(name).nodelist.get_nodes_by_type(Node)


@pytest.mark.parametrize("name", NAMES)
def test_a_template_compiles(name):
    assert ENGINE.get_template(name)


@pytest.mark.parametrize("what", OWN_STYLE_OR_SCRIPT)
def test_no_template_holds(what):
    found = [
        name for name in HTML if re.search(OWN_STYLE_OR_SCRIPT[what], (ROOT / "templates" / name).read_text(), re.I)
    ]
    assert not found


@pytest.fixture(scope="module")
def url_names():
    return set(every_url_name(get_resolver()))


def every_url_name(resolver, prefix=""):
    yield from (f"{prefix}{name}" for name in resolver.reverse_dict if isinstance(name, str))
    for namespace, (_, below) in resolver.namespace_dict.items():
        yield from every_url_name(below, f"{prefix}{namespace}:")


@pytest.mark.parametrize("name", HTML)
def test_a_template_links_to_names_that_exist(name, url_names):
    links = {node.view_name.var for node in compiled(name) if isinstance(node, URLNode)}
    assert not {link for link in links if isinstance(link, str)} - url_names


@pytest.mark.parametrize("name", HTML)
def test_a_template_names_templates_that_exist(name):
    for node in compiled(name):
        wanted = node.parent_name if isinstance(node, ExtendsNode) else getattr(node, "template", None)
        if isinstance(node, ExtendsNode | IncludeNode) and isinstance(wanted.var, str):
            assert ENGINE.get_template(wanted.var)


@pytest.mark.parametrize("name", HTML)
def test_a_template_names_static_files_that_exist(name):
    paths = {node.path.var for node in compiled(name) if isinstance(node, StaticNode)}
    assert not {path for path in paths if isinstance(path, str) and not finders.find(path)}


def test_every_icon_that_is_drawn_is_in_the_sprite():
    drawn = {
        icon
        for name in HTML
        for icon in re.findall(r"""{% icon ["']([^"']+)""", (ROOT / "templates" / name).read_text())
    }
    assert drawn
    assert drawn <= set(re.findall(r'id="i-([^"]+)"', (ROOT / "static/icons/sprite.svg").read_text()))


@pytest.mark.django_db
def test_every_address_written_out_in_a_template_leads_somewhere(client):
    pattern = re.compile(r"""(?:href|action)=["'](/[^"'{]*)["']""")
    addresses = {address for name in HTML for address in pattern.findall((ROOT / "templates" / name).read_text())}
    lost = {address for address in addresses if client.get(address, follow=True).status_code == 404}
    assert not lost


def test_no_script_of_ours_makes_code_of_text():
    scripts = [file for file in everything() if file.suffix == ".js" and ROOT / "static/js" in file.parents]
    assert scripts
    pattern = re.compile(
        r"\beval\(|new Function|innerHTML|outerHTML|insertAdjacentHTML|document\.write|\.style\b|cssText"
    )
    assert not [file.name for file in scripts if pattern.search(file.read_text())]
