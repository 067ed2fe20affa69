"""A page as everybody reads it, rendered once and kept until the content changes."""
