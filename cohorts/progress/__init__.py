"""Which steps somebody has read, and where they stopped."""
