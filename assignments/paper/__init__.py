"""Work as files to keep, to print or to read on a train: one piece, or all of a group."""
