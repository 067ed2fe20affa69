"""A group that goes through a course in time."""
