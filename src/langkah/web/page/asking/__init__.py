"""The sentences of letters to the office, and of the statement of quality."""
