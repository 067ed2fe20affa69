"""Something to read as a file: described once, then as Word, as a page to print, and as PDF."""
