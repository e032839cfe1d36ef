"""Tanya dulu: a question without a name, its answer, and cases made of good ones."""
