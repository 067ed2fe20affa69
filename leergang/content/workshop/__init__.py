"""The teacher's workshop: what the page editor shows, checks, lists and makes beyond what Wagtail brings."""
