"""Commands of the terminal about letters."""
