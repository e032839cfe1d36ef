"""Norms as spreadsheets and back, without loss.

- `cells.py` one value as a cell · `table.py` norms as rows of five sheets, and the way back to a place
- `ods.py` OpenDocument, by the standard library · `xlsx.py` by openpyxl, its one home · `bounds.py` what is too much
"""
