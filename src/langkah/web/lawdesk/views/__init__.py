"""Pages of the rulebook desk."""
