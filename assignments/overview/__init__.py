"""Over the group: what the feedback on one assignment says together, to prepare the next day."""
