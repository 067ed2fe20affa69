"""Who reads whose piece: proposed, changed and started by a teacher, with somebody else for who drops out."""
