"""One file of Markdown as fields, rich text and blocks, with everything that is wrong in it."""
