"""Contract cards of the demo."""
