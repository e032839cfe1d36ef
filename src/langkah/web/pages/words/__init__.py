"""What a page and its addresses say, and the roots by which it is found."""
