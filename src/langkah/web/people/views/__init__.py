"""The office's own pages: coming in, one's own account, accounts of the unit, the record."""
