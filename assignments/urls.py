"""Addresses of what people make."""

from django.urls import include, path

from .briefs import urls as briefs_urls
from .notebook import urls as notebook_urls
from .peerreview import urls as peerreview_urls
from .submissions import urls as submissions_urls
from .work import urls as work_urls

urlpatterns = [
    path("", include(notebook_urls)),
    path("", include(work_urls)),
    path("", include(briefs_urls)),
    path("", include(submissions_urls)),
    path("", include(peerreview_urls)),
]
