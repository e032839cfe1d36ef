"""Pages of disputes: for whoever holds a verdict to be wrong, and for who decides."""
