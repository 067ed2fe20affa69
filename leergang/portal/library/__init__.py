"""The library as readers find it: the overview, and what belongs to an item."""
