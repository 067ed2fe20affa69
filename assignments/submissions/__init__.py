"""Submissions: handing in what an assignment asks, the receipt, and taking it back."""
