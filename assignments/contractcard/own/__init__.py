"""The pages on which the writer of a card writes, answers and agrees."""
