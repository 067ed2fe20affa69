"""The light form with all dates of a group."""
