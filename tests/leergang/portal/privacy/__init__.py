"""What is kept of somebody: taken along, and erased."""
