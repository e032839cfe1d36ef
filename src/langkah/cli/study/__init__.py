"""Commands that study the law as data and carry it between offices."""
