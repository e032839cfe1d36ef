"""What a page says: its words by field, what its addresses say, and the roots by which they are found."""
