"""Door two: pages and API over HTTP; the only room that knows Django.

A request becomes a `Step` through the same parser that the terminal and the library use, goes to the one
`Office` of this process, and comes back as a page or as JSON. This room decides nothing itself.

- `steps/` the weigh page, `rules/` the pages of the rulebook, `api/` the same desk for programs
- `people/` accounts, powers and sessions of an office; `pages/` its public site, behind the gate
- `guard.py` what every answer carries; `refusals.py` what every refusal says; `page/` what every page is made of
- `settings.py` the only reader of the environment; `manage.py` the terminal's way in: `langkah office demo`

There are two ways through this room. What weighs goes one of them: no database, no session, no cookie and no cache,
so there is nothing to leak and nothing that a forged request could do in somebody's name. That is why those forms
carry no CSRF token: a token protects an authority, and a post there has none. It only asks a question, and only the
asker sees the answer. What belongs to an office (`guard.OFFICE`) goes the other way, with accounts, a table of who
may what, and a token in every form. `guard.aside` parts the two, and a test rings an alarm at every query while
it weighs (docs/adr/0008).

Words live in `Text` tables, not in gettext catalogues: every other room says things as `Text(id, en)`, both
languages stand side by side on one line for whoever reviews them, and a test refuses a word that lacks one.
"""
