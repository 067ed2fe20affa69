"""A person who signs in: User, sign-in, sessions, second factor."""
