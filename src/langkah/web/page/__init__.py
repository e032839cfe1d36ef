"""What every page is made of: its words in two languages, its stylesheet, its frame."""
