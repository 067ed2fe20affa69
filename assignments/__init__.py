"""What people make, and how others respond to it."""
