"""Putusan ini keliru: a dispute, who owns it, what came of it, and where that is said."""
