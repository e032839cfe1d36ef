"""Tanya dulu: a question without a name, its answer, and cases for all."""
