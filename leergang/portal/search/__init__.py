"""Search: a question in Dutch, and what answers it among everything this person may read."""
