"""What opens somebody's calendar."""

from base64 import urlsafe_b64encode

from django.utils.crypto import salted_hmac

from leergang.kit.tokens import hashed

from .models import CalendarKey


def token_of(*, user_id: int, seed: str) -> str:
    """The secret in the address, 256 bits: the same each time, so that the page can show it again."""
    secret = salted_hmac("cohorts.agenda", f"{user_id} {seed}", algorithm="sha256").digest()
    return urlsafe_b64encode(secret).decode().rstrip("=")


def shown_token(key: CalendarKey) -> str | None:
    """The secret of this key; None when the installation has another secret of its own by now."""
    token = token_of(user_id=key.user_id, seed=key.seed)
    return token if hashed(token) == key.hashed else None
