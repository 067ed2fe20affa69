"""Days on which a group does not meet: public holidays, computed, and school holidays, kept by hand."""
