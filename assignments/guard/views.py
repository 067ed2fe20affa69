"""Mending a file in one press."""

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.core.exceptions import ValidationError
from django.shortcuts import get_object_or_404, redirect
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from ..attachments.models import Attachment
from ..work.models import Work
from . import actions


@login_required
@require_POST
def clean(request, pk):
    """Back to what is left to look at."""
    mine = Attachment.objects.present().filter(work__in=Work.objects.editable_by(request.user).values("pk"))
    found = get_object_or_404(mine.select_related("work"), pk=pk)
    try:
        actions.clean(attachment=found, by=request.user, now=timezone.now())
    except ValidationError as why:
        messages.warning(request, why.message)
    else:
        messages.success(request, _("‘%(name)s’ heeft nu geen gegevens van de maker meer.") % {"name": found.name})
    return redirect("look_again", found.work_id)
