"""SQLite and PostgreSQL: how each is copied, filled, and left for the other."""
