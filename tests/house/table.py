"""What tests/house/permissions.yml says, and what an address answers."""

import re

from django.urls import get_resolver

from tests.house.tree import ROOT

ROLES = (
    *("anonymous", "outsider", "applicant", "participant", "early", "other group", "other course", "withdrawn"),
    *("suspended", "alumnus", "trainer", "other trainer", "docent", "editor", "administrator"),
)
ROW = re.compile(r"(POST )?([\w:*]+(?: \([^)]+\))?): +\[([^\]]+)\]")
LOOKS_AHEAD = re.compile(r"\(\?!.*?\)")
SIGN_IN = {"/inloggen/": "in", "/beheer/login/": "in", "/inloggen/opnieuw/": "anew"}


def table(method):
    """The rows of one method: for each case what every role gets."""
    lines = (ROOT / "tests/house/permissions.yml").read_text().splitlines()
    rows = [ROW.fullmatch(line) for line in lines if line and not line.startswith("#")]
    cells = {row[2]: row[3].replace(" ", "").split(",") for row in rows if row[1] == method}
    return {case: dict(zip(ROLES, answers, strict=True)) for case, answers in cells.items()}


TABLE, POSTED = table(None), table("POST ")


def url_names(resolver=None, prefix="", above=""):
    """Every URL name, with the start of its address and what it takes."""
    resolver = resolver or get_resolver()
    for name in resolver.reverse_dict:
        if isinstance(name, str):
            (address, takes), *_ = resolver.reverse_dict[name][0]
            yield f"{prefix}{name}", above + LOOKS_AHEAD.sub("", address), takes
    for namespace, (route, below) in resolver.namespace_dict.items():
        yield from url_names(below, f"{prefix}{namespace}:", above + LOOKS_AHEAD.sub("", route))


def outcome(answer) -> str:
    """As the table has it: nothing there is a point, else it asks to sign in, or it is the number of the answer."""
    where = answer.url.partition("?")[0] if answer.status_code == 302 else ""
    return "." if answer.status_code == 404 else SIGN_IN.get(where, str(answer.status_code))


def asked(sign_in, addresses):
    """What somebody gets at each address: how it ends, and all that it tells. Who signed out, signs in again."""
    client = sign_in()
    for row, address in addresses.items():
        answer = client.get(address)
        body = b"".join(answer.streaming_content) if answer.streaming else answer.content
        told = f"{answer.headers} {body.decode(errors='replace')}".lower().replace(address.lower(), "")
        yield row, (outcome(answer), told)
        if row == "account_logout":
            client = sign_in()
