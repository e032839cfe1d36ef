"""What the terminal can do about letters."""
