"""What the pages on which somebody writes an assignment show."""
