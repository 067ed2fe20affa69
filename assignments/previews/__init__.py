"""Previews: how a text will read, before it is stored."""
