"""Addresses of what people make."""

from django.urls import include, path, re_path

from .attachments import urls as attachments_urls
from .briefs import urls as briefs_urls
from .cases import urls as cases_urls
from .comparing import urls as comparing_urls
from .contractcard import urls as contractcard_urls
from .contracting import urls as contracting_urls
from .conversation import urls as conversation_urls
from .desk import urls as desk_urls
from .feedback import urls as feedback_urls
from .guard import urls as guard_urls
from .learning import urls as learning_urls
from .looking import urls as looking_urls
from .notebook import urls as notebook_urls
from .outside import urls as outside_urls
from .overview import urls as overview_urls
from .paper import urls as paper_urls
from .peerreview import urls as peerreview_urls
from .phrases import urls as phrases_urls
from .previews import urls as previews_urls
from .profile import urls as profile_urls
from .sharing import urls as sharing_urls
from .submissions import urls as submissions_urls
from .taking import urls as taking_urls
from .together import urls as together_urls
from .work.saving import urls as work_urls

at_the_desk = [
    path("", include(desk_urls)),
    path("", include(comparing_urls)),
    path("", include(phrases_urls)),
]
elsewhere = [
    path("", include(attachments_urls)),
    path("", include(guard_urls)),
    path("", include(notebook_urls)),
    path("", include(looking_urls)),
    path("", include(previews_urls)),
    path("", include(taking_urls)),
    path("", include(work_urls)),
    path("", include(briefs_urls)),
    path("", include(together_urls)),
    path("", include(cases_urls)),
    path("", include(learning_urls)),
    path("", include(contractcard_urls)),
    path("", include(profile_urls)),
    path("", include(contracting_urls)),
    path("", include(sharing_urls)),
    path("", include(submissions_urls)),
    path("", include(paper_urls)),
    path("", include(outside_urls)),
    path("", include(overview_urls)),
    path("", include(conversation_urls)),
    path("", include(feedback_urls)),
    path("", include(peerreview_urls)),
]
# By its first word an address is found without trying the hundred others.
urlpatterns = [
    re_path(r"^(?=nakijken/)", include(at_the_desk)),
    re_path(r"^(?=(?:contract|gast|gedeeld|gesprek|groep|mijn)/)", include(elsewhere)),
]
