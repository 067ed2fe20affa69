"""Layouts: labels and numbers in, a drawing out. Each has one form for a wide place and one for a narrow one."""
