"""Schema history of questions; a released step is never edited."""
