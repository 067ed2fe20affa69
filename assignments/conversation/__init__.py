"""Conversation: remarks at a sentence, points for the next version, and what people answer to them."""
