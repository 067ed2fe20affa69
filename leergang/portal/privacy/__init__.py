"""What people may ask of us: to have everything that is kept of them, and to be erased."""
