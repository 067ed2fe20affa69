"""Secrets in addresses."""

from base64 import urlsafe_b64decode

from leergang.kit.tokens import hashed, new_token


def test_a_secret_has_more_than_128_bits_and_no_two_are_the_same():
    made = {new_token() for _ in range(100)}
    assert len(made) == 100
    assert min(len(urlsafe_b64decode(token)) * 8 for token in made) >= 128


def test_the_hash_tells_a_secret_apart_and_does_not_hold_it():
    assert hashed("een") == hashed("een") != hashed("twee")
    assert "een" not in hashed("een")
