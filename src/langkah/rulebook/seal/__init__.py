"""Releases of the rulebook: signed, carried by hand, checked offline."""
