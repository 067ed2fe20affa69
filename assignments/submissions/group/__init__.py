"""How the people of a group stand with its assignments."""
