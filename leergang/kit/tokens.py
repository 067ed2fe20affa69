"""Secrets that stand in an address. The database keeps their hash, so that who reads it can open nothing."""

import base64
import hashlib
import secrets

BYTES = 24  # 192 bits; 128 is the least


def new_token() -> str:
    """A secret that fits in an address."""
    return secrets.token_urlsafe(BYTES)


def hashed(token: str) -> str:
    """What is kept of a secret: enough to know it again."""
    return hashlib.sha256(token.encode()).hexdigest()


def new_code() -> str:
    """128 bits as letters and digits that are not mistaken for each other, to type over from paper."""
    return base64.b32encode(secrets.token_bytes(16)).decode().rstrip("=").lower()
