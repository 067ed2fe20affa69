"""Rubrics: the criteria of an assignment as one group uses them."""
