"""Guided steps: what is asked next, and the papers at the end."""
