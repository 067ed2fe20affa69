"""Reflections: what each writer answers for oneself; teachers read it, who writes along does not."""
