"""What teachers write: pages, blocks, pictures, handouts, and the way text comes in."""
