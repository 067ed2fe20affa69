"""A list as people have it, pasted or in a file, becomes rows: who, at which address, of which school."""
