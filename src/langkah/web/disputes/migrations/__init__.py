"""Schema history of disputes; a released step is never edited."""
