"""What lawyers work with: a norm's text read, checked and tried.

- `workshop.py` every norm as text, and what a text would do · `trying.py` examples, run both ways
"""
