"""What only teachers read: a page beside each module."""
