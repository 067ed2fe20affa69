"""The people of a group: who they are, how far they are, and a word to them."""
