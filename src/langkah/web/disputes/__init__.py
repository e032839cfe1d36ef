"""Putusan ini keliru: a dispute, its owner, and what came of it."""
