"""What search knows of pages, terms, standards, cards and library items: derived, kept fresh, never asked who may read."""
