"""Second readings: a colleague who reads a piece apart; neither sees what the other says before both are ready."""
