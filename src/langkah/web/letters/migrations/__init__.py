"""Schema history of letters; a released step is never edited."""
