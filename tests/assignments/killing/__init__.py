"""A server that is killed at random moments while people save: nothing that was acknowledged is lost or doubled."""
