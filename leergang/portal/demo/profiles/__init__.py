"""The profiles of two people of the demo: read from the file in this folder, made by the real verbs."""
