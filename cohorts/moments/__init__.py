"""Start moments: groups as somebody sees them who thinks of joining."""
