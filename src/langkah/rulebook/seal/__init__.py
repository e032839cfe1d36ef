"""Releases of the rulebook: signed by a maintainer, carried by hand, checked without a network."""
