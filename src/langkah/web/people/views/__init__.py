"""The office's own pages: coming in, one's own account, the unit's, the record."""
