"""Comparing: asking a colleague to read a piece apart, and laying both answers side by side."""
