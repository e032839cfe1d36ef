"""What the tables of the rulebook desk went through."""
