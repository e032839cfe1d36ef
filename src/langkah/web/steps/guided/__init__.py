"""Guided steps on pages: every answer travels in the form itself."""
