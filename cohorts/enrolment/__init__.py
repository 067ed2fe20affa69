"""Who takes part, and so who may read what."""
