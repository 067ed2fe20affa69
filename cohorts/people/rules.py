"""To how many people one message goes."""

MOST_AT_ONCE = 200
