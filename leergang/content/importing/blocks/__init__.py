"""The `:::` blocks and headings of a text: which there are, and how each is read."""
