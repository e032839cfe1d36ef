"""What is held until somebody is there again: a form of an old tab, an act that asks who it is."""
