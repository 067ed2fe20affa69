"""What hangs on one work: who writes along, how many versions there are, and when it is forgotten."""
