"""Pages beside the outline of a course, of packages above this one."""
