"""Asking by an address what is held of it, as a guest, and having that erased; also when no link works any more."""
