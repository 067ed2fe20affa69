"""The figures of the course: what each shows, in shapes, in sentences and in a table."""
