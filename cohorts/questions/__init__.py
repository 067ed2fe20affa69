"""What people ask before they register, and what a teacher answers."""
