"""Who is no longer signed in, or sends a form from before they signed in again, gets their text back with a way on."""

from django.http import JsonResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.cache import add_never_cache_headers
from django.utils.translation import gettext as _

LEFT_OUT = ("csrfmiddlewaretoken", "then")  # who sends a text once more, only saves it
MOST_FIELDS = 200


def signed_out(request):
    """Nothing was stored; the text stands in a form that can be sent once more, after signing in in another tab."""
    if request.headers.get("Accept") == "application/json":
        return JsonResponse({}, status=401)
    told = _("Je bent niet meer ingelogd, dus je tekst is nog niet bewaard. Log in en druk daarna hier op Bewaar.")
    if request.user.is_authenticated:
        told = _("Op dit apparaat is nu iemand anders ingelogd. Log uit, log zelf in en druk daarna hier op Bewaar.")
    return again(request, _("Log opnieuw in om te bewaren"), told, 401)


def sent_with_an_old_form(request):
    """The same for who signed in since the form was made; for other forms nothing."""
    if request.path not in (reverse("work_save"), reverse("work_preview")):
        return None
    told = _("Deze pagina stond lang open, of je bent intussen opnieuw ingelogd. Druk nog eens op Bewaar.")
    return again(request, _("Je tekst is nog niet bewaard"), told, 403)


def again(request, title, told, status):
    """A page with the fields as they were sent, to send them once more."""
    sent = [(name, value) for name, values in request.POST.lists() for value in values if name not in LEFT_OUT]
    about = {"title": title, "told": told, "sent": sent[:MOST_FIELDS], "is_signed_out": status == 401}
    answer = render(request, "assignments/work/again.html", about, status=status)
    add_never_cache_headers(answer)
    return answer
