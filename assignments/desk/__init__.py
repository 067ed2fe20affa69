"""Desk: what waits for a teacher, and reading it piece by piece."""
