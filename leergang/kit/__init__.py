"""Tools without a noun of our field: files, fields, headers, slots."""
