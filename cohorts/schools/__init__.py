"""Boards and schools: where people come from."""
