"""What may come in as a file to download, and which files nobody needs any more."""
