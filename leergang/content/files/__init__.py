"""How the admin asks for files to download, and the sweeping of files that nobody needs any more."""
