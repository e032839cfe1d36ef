"""What lawyers work with: a norm's text read, checked and tried against the book that an office weighs by.

- `workshop.py` every norm as text, and what a text would do · `trying.py` examples, run both ways
"""
