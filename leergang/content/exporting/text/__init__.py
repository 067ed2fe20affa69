"""Words and rich text as the import reads them back, sign by sign."""
