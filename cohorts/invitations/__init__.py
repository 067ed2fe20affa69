"""A teacher invites people to a group: from a pasted list or a file to a place in the group."""
