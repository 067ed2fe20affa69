"""What changed since somebody's group read it."""
