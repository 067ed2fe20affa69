"""Briefs: assignments as teachers write them, and until when a group hands them in."""
