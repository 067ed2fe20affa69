"""Two people, or two tabs, in one work at once."""
