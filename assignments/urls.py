"""Addresses of what people make."""

from django.urls import include, path

from .briefs import urls as briefs_urls
from .looking import urls as looking_urls
from .notebook import urls as notebook_urls
from .previews import urls as previews_urls
from .submissions import urls as submissions_urls
from .taking import urls as taking_urls
from .together import urls as together_urls
from .work import urls as work_urls

urlpatterns = [
    path("", include(notebook_urls)),
    path("", include(looking_urls)),
    path("", include(previews_urls)),
    path("", include(taking_urls)),
    path("", include(work_urls)),
    path("", include(briefs_urls)),
    path("", include(together_urls)),
    path("", include(submissions_urls)),
]
