"""What people would lose, asked before a page is published or goes."""
