"""What people send us: how much at once, which pictures, and what stays behind of it."""
