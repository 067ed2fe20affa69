"""Every address of the platform; what is not listed here is a page that Wagtail finds."""

from django.conf import settings
from django.urls import include, path, re_path
from django.views.generic import RedirectView
from wagtail import urls as wagtail_urls
from wagtail.admin import urls as admin_urls
from wagtail.documents import urls as document_urls

from assignments import urls as assignment_urls
from cohorts import urls as cohort_urls
from cohorts.urls import beside_courses
from leergang.accounts import urls as account_urls
from leergang.content.files import urls as file_urls
from leergang.content.published import serving as published
from leergang.notices import urls as notices_urls
from leergang.portal import urls as portal_urls
from leergang.portal.home.doors import own_front_page

to_sign_in = RedirectView.as_view(pattern_name="account_login", query_string=True)

# What is below the overview of courses is a page, or one of a few doors beside it, and what most requests are for: the
# many other addresses of our own are not tried for it.
elsewhere = [
    path("", include(assignment_urls)),
    path("", include(portal_urls)),
    path("", include(cohort_urls)),
    path("", include(account_urls)),
    path("", include(file_urls)),
    path("", include(notices_urls)),
    path("", own_front_page(published.serve)),
    # Wagtail's own sign-in forms know no second factor and no limits.
    path("beheer/login/", to_sign_in),
    path("_util/login/", to_sign_in, name="wagtailcore_login"),
    re_path(r"^_util/authenticate_with_password/", to_sign_in),
    path("beheer/", include(admin_urls)),
    path("documenten/", include(document_urls)),
]
urlpatterns = [
    re_path(r"^(?!leergang/)", include(elsewhere)),
    path("", include(beside_courses)),
    re_path(wagtail_urls.serve_pattern, published.serve, name="wagtail_serve"),
]

if settings.DEMO:
    from leergang.portal.demo import urls as demo_urls

    elsewhere.insert(0, path("", include(demo_urls)))

handler500 = "leergang.portal.errors.server_error"
handler429 = "leergang.accounts.views.slow_down"
