"""What goes along with what is handed in."""
