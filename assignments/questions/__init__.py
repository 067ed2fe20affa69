"""Questions: the kinds that an assignment is made of, each with its form, its field and how an answer reads."""
