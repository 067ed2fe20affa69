"""What people of the demo made and said of it: read from the files in this folder, done by the real verbs."""
