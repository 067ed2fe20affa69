"""What readers had, since when, and why it changed."""
