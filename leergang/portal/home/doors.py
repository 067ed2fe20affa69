"""Who signed in has a front page of their own."""

from functools import wraps

from django.shortcuts import redirect

AS_VISITORS_SEE_IT = "voorpagina"


def own_front_page(serve):
    """Sends who signed in from / to Verder; `/?voorpagina` shows what visitors see."""

    @wraps(serve)
    def front(request, path=""):
        reads = request.method in ("GET", "HEAD") and AS_VISITORS_SEE_IT not in request.GET
        return redirect("verder") if reads and request.user.is_authenticated else serve(request, path)

    return front
