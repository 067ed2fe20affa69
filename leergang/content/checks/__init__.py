"""What can be better in a text, said to its writer: text in, flaws out; asks no database and changes nothing."""
