"""What is said to whoever sends a letter without a name."""
