"""What the terminal can do for a site."""
