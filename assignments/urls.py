"""Addresses of what people make."""

from django.urls import include, path

from .briefs import urls as briefs_urls
from .desk import urls as desk_urls
from .feedback import urls as feedback_urls
from .notebook import urls as notebook_urls
from .phrases import urls as phrases_urls
from .submissions import urls as submissions_urls
from .work import urls as work_urls

urlpatterns = [
    path("", include(notebook_urls)),
    path("", include(work_urls)),
    path("", include(briefs_urls)),
    path("", include(submissions_urls)),
    path("", include(desk_urls)),
    path("", include(phrases_urls)),
    path("", include(feedback_urls)),
]
