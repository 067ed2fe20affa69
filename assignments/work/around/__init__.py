"""What hangs on one work: who writes along, and how many versions there are."""
