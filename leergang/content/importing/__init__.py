"""Text in: a folder of Markdown becomes the pages of a course, again and again with the same result."""
