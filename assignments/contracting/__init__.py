"""Contracting: preparing a talk about a commission, what stays under it, and looking back on it."""
