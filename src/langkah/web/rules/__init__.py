"""The rulebook as pages: every norm, and what each error code means."""
