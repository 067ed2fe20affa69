"""What would happen with a list, shown before anything is kept."""
