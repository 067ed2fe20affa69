"""Reads one Word file as the draft of a step; `draft.read_word` is the way in."""
