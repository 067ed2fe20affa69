"""A profile then beside now, and as a file."""
