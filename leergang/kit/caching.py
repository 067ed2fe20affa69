"""Nothing of a person's page may stay in a cache."""

from django.utils.cache import add_never_cache_headers, patch_cache_control


class PrivateWhenSignedIn:
    """Marks every response to someone who signed in as `private, no-store`, unless a view decided already."""

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        response = self.get_response(request)
        if request.user.is_authenticated and not response.has_header("Cache-Control"):
            add_never_cache_headers(response)
            patch_cache_control(response, private=True, no_store=True)
        return response
