"""An agreed contract as a file, and the page by which anybody checks one."""
