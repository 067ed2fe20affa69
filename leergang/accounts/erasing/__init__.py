"""Who goes: what an account holds of them, and the list of who was erased."""
