"""Addresses of groups, and those of which some lie below the page of a course: they stand before Wagtail's pages."""

from django.urls import include, path

from .agenda import urls as agenda_urls
from .attendance import urls as attendance_urls
from .invitations import urls as invitation_urls
from .looking import urls as looking_urls
from .people import urls as people_urls
from .progress import urls as progress_urls
from .questions import urls as question_urls
from .registration import urls as registration_urls

urlpatterns = [
    path("", include(agenda_urls)),
    path("", include(attendance_urls)),
    path("", include(invitation_urls)),
    path("", include(looking_urls)),
    path("", include(people_urls)),
    path("", include(progress_urls)),
]
beside_courses = [
    path("", include(question_urls)),
    path("", include(registration_urls)),
]
