"""Who was there at each part of a meeting day."""
