"""What somebody who works in the admin leaves there."""
