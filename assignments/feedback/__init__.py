"""Feedback: what a teacher says of a version, and from when its writers read it."""
