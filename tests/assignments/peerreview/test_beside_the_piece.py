"""The teacher reads at the piece what a buddy said of it; that opens it for nobody."""
