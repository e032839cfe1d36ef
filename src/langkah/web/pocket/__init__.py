"""The weigh door on the phone: what it needs there, and how it gets there.

The door itself is the same as on the server: `door.patterns` are its addresses, and both sides answer them
through `guard.aside`. On the phone `inside.answer` stands where a server stands here; `settings` and `urls` are
its own, so that nothing of the office's own pages has to travel.
"""
