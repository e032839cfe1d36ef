"""Schema history of people; a released step is never edited."""
