"""Case cards: an example from somebody's own practice, for themselves, for their group, or offered to the library."""
