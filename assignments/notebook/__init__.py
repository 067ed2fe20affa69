"""The notebook: answers to questions in the text, and notes in its margin."""
