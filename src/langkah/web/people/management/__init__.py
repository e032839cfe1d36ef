"""What the terminal can do about people."""
