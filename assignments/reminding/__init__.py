"""Reminding: what somebody still has to hand in, on their start page and in a few notices."""
