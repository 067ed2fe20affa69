"""Sharing of a profile: some parts of one version, for one reader."""
