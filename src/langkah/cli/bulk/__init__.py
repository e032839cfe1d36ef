"""Steps by the million: the same weighing on an engine that is there already."""
