"""Peer feedback: who of a group reads whose piece, and what they say about it."""
