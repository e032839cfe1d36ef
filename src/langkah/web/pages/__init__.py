"""Pages of an office's public site, and the gate each of them goes through."""
