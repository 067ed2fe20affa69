"""The page between the button and handing in."""

from django.contrib.auth.decorators import login_required
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from ...guard.looking import look
from ...work.models import Work
from ..queries import SLUG
from .answering import hand_in_and_tell


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def look_again(request, pk):
    """What may be data of pupils, before it is handed in; the writer decides."""
    work = get_object_or_404(Work.objects.visible_to(request.user).filter(kind=SLUG).select_related("page"), pk=pk)
    if request.method == "POST" and request.POST.get("revision") == str(work.revision):
        return hand_in_and_tell(request, work)
    context = {"work": work, "seen": look(work), "back": reverse("own_work", args=[work.pk])}
    return render(request, "assignments/submissions/look_again.html", context)
