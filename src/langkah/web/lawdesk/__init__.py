"""The rulebook desk: lawyers propose, approve, switch off; two decide.

- `models.py` what is kept: proposals, switches, the one counter of the shelf
- `changes.py` a proposal from its first words to the office's own law; the two-person rule
- `switching.py` off at once by one, confirmed afterwards by another
- `shelf.py` writes the file that every door weighs by
- `offline.py` what copies without a server are told
- `forms.py`, `sheets/` a norm as fields, as YAML, as ODS and XLSX
"""
