"""Writing together: who takes part in a work, and who writes in which question at this moment."""
