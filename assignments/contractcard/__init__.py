"""Contract cards: what somebody and a counterpart without an account agree on, in one version, with its fingerprint."""
