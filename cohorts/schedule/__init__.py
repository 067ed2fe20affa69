"""Groups with their days, and when each day opens."""
