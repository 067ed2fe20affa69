"""The demo: its people, its course, and the mailbox in which its mail stays."""
