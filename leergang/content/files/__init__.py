"""Handing out files, how the admin asks for one to download, and the sweeping of those nobody needs any more."""
