"""What the folder of a course holds, module by module, and what it lacks before readers can have it."""
