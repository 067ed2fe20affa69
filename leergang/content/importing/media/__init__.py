"""Pictures and files of a folder: may they come in, and bringing them in."""
