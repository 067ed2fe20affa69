"""Phrases: sentences that a teacher keeps for feedback; private."""
