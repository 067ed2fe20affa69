"""How people come into a group: start moments, applications, the waiting list."""
