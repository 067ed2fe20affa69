"""Taking over: a text of one's own, an answer or a note, goes on in another work, and both say so."""
