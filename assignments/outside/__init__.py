"""Guests: people without an account, who read one work by a link in their mail and a code."""
