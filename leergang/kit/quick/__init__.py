"""What makes a page quick that everybody asks for."""
