"""What a teacher sees: a list becomes a preview, a preview becomes invitations, and how those stand."""

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.core.paginator import Paginator
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_http_methods

from ..enrolment.doors import for_who_leads
from ..registration.queries import first_day_of, seats_left
from ..registration.rules import has_begun
from . import actions, rules
from .forms import ListForm
from .lists.tables import as_table
from .preview.judging import judge
from .queries import invitations_of

A_PAGE = 50
VERBS = {"again": actions.send_again, "withdraw": actions.withdraw}


@for_who_leads
@require_http_methods(["GET", "HEAD", "POST"])
def invite(request, cohort):
    """The list, then what would happen with it, and only then the invitations. What was typed stays typed."""
    form = ListForm(request.POST or None, request.FILES or None)
    if not form.is_valid():
        return _ask(request, cohort, _with_all(request, form))
    if "change" in request.POST:
        return _ask(request, cohort, ListForm(initial=_all_of(form)))
    if "send" not in request.POST:
        return _preview(request, cohort, form)
    try:
        made = _invite(request, cohort, form)
    except actions.Changed as changed:
        return _preview(request, cohort, form, changed.message)
    except ValidationError as refusal:
        return _preview(request, cohort, form, refusal.message, status=400)
    return _done(request, cohort, form, made)


def _ask(request, cohort, form):
    now = timezone.now()
    context = {
        "cohort": cohort,
        "form": form,
        "seats_left": max(seats_left(cohort), 0),
        "has_begun": has_begun(first_day_of(cohort), now),
        "is_over": rules.is_over(cohort, now),
    }
    return render(request, "cohorts/invitations/ask.html", context)


def _with_all(request, form):
    """A form that was refused, with all that was given in its text: a browser forgets a file."""
    read = getattr(form, "cleaned_data", {}).get("file", "")
    if not (request.POST.get("good") or request.POST.get("mend") or read):
        return form
    data = request.POST.copy()
    parts = [data.pop(name, [""])[-1] for name in ("good", "mend", "text")]
    data["text"] = "\n".join(part.strip("\n") for part in (*parts, read) if part.strip())
    form = ListForm(data)
    form.is_valid()
    return form


def _all_of(form):
    """All that was given, as a text to change."""
    given = form.cleaned_data
    parts = (given[name].strip("\n") for name in ("good", "mend", "text", "file"))
    return {"text": "\n".join(filter(None, parts)), "note": given["note"]}


def _preview(request, cohort, form, fault="", status=200):
    preview = judge(cohort, form.entries)
    faulty = "\n".join(" ".join(row.entry.text.split()) for row in preview.faults)
    data = request.POST
    context = {
        "cohort": cohort,
        "form": form,
        "preview": preview,
        "good": as_table(row.entry for row in preview.rows if row.is_good),
        "mend": faulty,
        "unticked": set(data.getlist("shown")) - set(data.getlist("pair")),
        "seats": data.get("seats"),
        "fault": fault,
        "has_begun": has_begun(first_day_of(cohort), timezone.now()),
    }
    return render(request, "cohorts/invitations/preview.html", context, status=status)


def _invite(request, cohort, form):
    return actions.invite(
        cohort=cohort,
        entries=form.entries,
        mark=request.POST.get("mark", ""),
        pairs=request.POST.getlist("pair"),
        note=form.cleaned_data["note"],
        seats=request.POST.get("seats", ""),
        by=request.user,
        now=timezone.now(),
    )


def _done(request, cohort, form, made):
    said = ngettext("%(number)d mens is uitgenodigd.", "%(number)d mensen zijn uitgenodigd.", len(made))
    messages.success(request, said % {"number": len(made)})
    if not form.cleaned_data["mend"].strip():
        return redirect("invitations", cohort.slug)
    messages.warning(request, _("De regels die nog niet goed zijn, staan hieronder. Verbeter ze en nodig ook hen uit."))
    left = {"text": form.cleaned_data["mend"], "note": form.cleaned_data["note"]}
    return _ask(request, cohort, ListForm(initial=left))


@for_who_leads
@require_http_methods(["GET", "HEAD", "POST"])
def invitations(request, cohort):
    """How the invitations of a group stand; those that are ticked are sent again or withdrawn."""
    found, now = invitations_of(cohort), timezone.now()
    if request.method == "POST":
        _press(request, found, now)
        return redirect("invitations", cohort.slug)
    page = Paginator(found, A_PAGE).get_page(request.GET.get("pagina"))
    for invitation in page:
        invitation.is_quiet = rules.is_quiet(invitation, now)
        invitation.can_send_again = rules.may_send_again(invitation)
    context = {"cohort": cohort, "page": page, "is_over": rules.is_over(cohort, now)}
    return render(request, "cohorts/invitations/invitations.html", context)


def _press(request, found, now):
    """Does it for each who was ticked, apart; what could not be done is said by name."""
    verb = VERBS.get(request.POST.get("verb", ""))
    ticked = [int(pk) for pk in request.POST.getlist("chosen") if pk.isdecimal() and len(pk) < 19]
    chosen = list(found.filter(pk__in=ticked)) if verb else []
    names = []
    for invitation in chosen:
        try:
            verb(invitation=invitation, by=request.user, now=now)
            names.append(str(invitation))
        except ValidationError as refusal:
            messages.error(request, refusal.message)
    if names:
        words = {
            "again": _("Opnieuw verstuurd: %(names)s."),
            "withdraw": _("Ingetrokken: %(names)s. Vergiste je je, nodig hen dan opnieuw uit."),
        }
        messages.success(request, words[request.POST["verb"]] % {"names": ", ".join(names)})
    elif not chosen:
        messages.warning(request, _("Kruis eerst aan over wie het gaat."))
