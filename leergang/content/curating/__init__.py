"""What teachers see in the admin of terms, standards, sources and cards, and which subject has nothing yet."""
