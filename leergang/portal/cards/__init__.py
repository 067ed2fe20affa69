"""Dialogue cards: choosing, drawing, showing and printing them."""
