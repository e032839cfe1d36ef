"""Pages of an office's public site, and the gate that every one of them goes through."""
