"""Commands of the terminal about people."""
