"""Saving what was typed, by a script or by a button, and going on after signing in again."""
