"""Schema history of pages; a released step is never edited."""
