"""What an office itself adds to the rulebook, changes in it or switches off.

The office keeps it in its database; weighing reads it from one file of the data folder, with a look
at the file's stamp before every step, so that a switch reaches every process at its next step.

- `kept.py` the file · `followed.py` the book with it, renewed when it changes · `overlay.py` the merging
"""
