"""Pages of an office's public site, and the gate each of them goes through.

A page of the site is a publication of the office. So before it goes live it is weighed as one, with the same desk
that weighs everybody's steps, and somebody else reads it.

- `models/kinds.py` home, news, announcement, opinion; `blocks.py` what a body is made of; `words/` what it says
- `editor/` what the editor shows beside its fields
- `gate.py` weighs a page; `passing.py` who may let it through all the same, and what is kept of that
- `models/steps.py` the two steps of the workflow; `course.py` who decides them, by account or by a link
- `counting.py` how often an opinion was seen, without remembering who saw it
- `opening.py` opens the site of a unit; `borders.py` keeps each unit to its own pages
- `views/` the public site beside its pages, and the staff pages of texts

Every way for a page to go live ends in `Writing.publish` or in a first save; both ask the gate. What Wagtail's
editor shows beside the fields is help; what it lets pass is decided there.
"""
