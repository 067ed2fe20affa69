"""Retention: how long work is kept of who did not take part to the end, and the warning before it goes."""
