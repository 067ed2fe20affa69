"""What search knows of pages, terms, standards, cards and library items: derived, and never asked who may read."""
