"""What pages refer to: subjects and lines, terms, standards, sources, dialogue cards."""
