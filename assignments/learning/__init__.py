"""Learning questions: what somebody wants to have learnt, and how they look back on that."""
