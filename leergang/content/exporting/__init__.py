"""Text out: a course becomes a folder of Markdown that can be imported again, with the same result."""
