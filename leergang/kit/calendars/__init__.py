"""Calendar files (RFC 5545), for every calendar that people use."""
