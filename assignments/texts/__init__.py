"""Texts: an assignment as a file of a course folder, and what can be better in it."""
