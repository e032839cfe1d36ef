"""How an office is kept: made ready, opened, copied and brought back.

- `folder.py` the data folder: its key, its marks, who has it open
- `prepare.py` from an empty folder, or an older version's, to an office that can be opened
- `server.py` one command opens everything; `beside.py` the processes beside the server; `worker.py` what they do
- `front.py` stands before Django: static files, and a word of patience while the office is made ready
- `copies.py` `langkah office backup` and `restore`; `archive.py` their one file; `databases/` SQLite and PostgreSQL,
  and the way from one to the other
- `demo.py` the invented office of `make run`, and the page that says what to try in it

Weighing waits for none of this: it is answered from the first second, whatever becomes of the office.
"""
