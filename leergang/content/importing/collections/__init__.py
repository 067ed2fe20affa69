"""Terms, standards, sources and cards of a folder: one Markdown file for each kind."""
