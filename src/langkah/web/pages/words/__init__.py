"""What a page says: its words by field, and the roots by which they are found."""
