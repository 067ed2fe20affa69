"""A profile as its owner writes it."""
