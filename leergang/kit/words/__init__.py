"""Dutch words: their forms, where they stand in a text, and what marked-up text says."""
