"""Verder: where somebody with an account begins, made of what every slice has to say."""
