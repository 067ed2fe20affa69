"""The admin of groups: making one, moving its days, who teaches it."""
