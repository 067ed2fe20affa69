"""Looking as: what somebody else sees of one's work at this moment."""
