"""The profile: what somebody's work on quality is, on one page, in versions through the years."""
