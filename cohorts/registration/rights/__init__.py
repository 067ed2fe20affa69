"""What applicants may ask of us."""
