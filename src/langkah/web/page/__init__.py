"""What every page is made of: its words, its stylesheet, its frame."""
