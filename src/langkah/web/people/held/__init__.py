"""Held until somebody is there again: an old tab's form, a grave act."""
