"""The roof: the only place that may see all packages."""
