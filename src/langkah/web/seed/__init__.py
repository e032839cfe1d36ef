"""Invented people and invented work, planted exactly once.

- `planting.py` all of it or nothing
- `people.py` two offices and somebody in every role; `addresses.py` what they log in with
- `law.py` a change of a norm in every state, and a norm that is off
- `pages.py` a site with a text in every state; `texts.py` reads its words from `naskah/`, `pictures.py` draws
- `peserta.csv` the tickets that the texts name
"""
