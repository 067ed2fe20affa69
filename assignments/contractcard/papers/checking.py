"""The page by which anyone with a code sees when a contract was agreed, and whether a fingerprint is right."""

from allauth.core import ratelimit
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from ..queries import agreed_by_code
from ..rules import is_the_fingerprint

FIELD, LONGEST = "vingerafdruk", 200


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def check(request, code):
    """The same work for a code that is none. What is compared is sent, and counted; an address may be kept anywhere."""
    if request.method == "POST" and not ratelimit.consume(request, action="contract_check", key=code):
        return _answer(request, {"told": _("Er wordt hier te vaak gekeken. Wacht een uur.")}, 429)
    contract = agreed_by_code(code)
    typed = request.POST.get(FIELD, "")[:LONGEST]
    is_right = is_the_fingerprint(contract, typed)
    if contract is None:
        return _answer(request, {"told": _("We kennen deze code niet. Kijk of je hem goed overnam.")}, 404)
    return _answer(request, {"agreed_at": contract.agreed_at, "typed": typed, "is_right": is_right}, 200)


def _answer(request, context, status):
    answer = render(request, "assignments/contractcard/check.html", context, status=status)
    answer["X-Robots-Tag"] = "noindex"
    return answer
