"""What the counterpart reads and does by a link."""
