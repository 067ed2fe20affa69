"""The content security policy, looser where Wagtail's admin cannot do without inline script and style."""

from csp.constants import NONE, SELF, UNSAFE_INLINE
from csp.middleware import CSPMiddleware

from leergang.kit.players import HOSTS

ADMIN = {
    "default-src": [NONE],
    "script-src": [SELF, UNSAFE_INLINE],
    "style-src": [SELF, UNSAFE_INLINE],
    "img-src": [SELF, "data:", "blob:"],
    "font-src": [SELF],
    "connect-src": [SELF],
    "frame-src": [SELF, *HOSTS],  # the preview of a page, and in it a video
    "form-action": [SELF],
    "frame-ancestors": [SELF],
    "base-uri": [NONE],
}


class ContentPolicy(CSPMiddleware):
    """`script-src 'self'` everywhere, except under /beheer/."""

    def get_policy_parts(self, request, response, report_only=False):
        """The policy for this address, as django-csp wants it."""
        parts = super().get_policy_parts(request, response, report_only)
        if request.path.startswith("/beheer/") and not report_only:
            parts.replace = ADMIN
        return parts
