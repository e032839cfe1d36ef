"""People of an office: accounts, roles that are separate powers, sessions.

An account has one role, and a role is one power: who looks after accounts cannot publish, who publishes cannot give
powers, who audits changes nothing. Nobody stands above them; a constraint of the database says so.

- `permissions.tsv` who may come where and how near; `doorkeeper.py` holds to it, and refuses what has no row
- `proposals.py` invitations, changes of role and resets: proposed by one, confirmed by another where they give a power
- `login.py` how allauth is bent to this house; `passwords.py` which passwords are too well known
- `sessions.py` sessions that their owner can see and end; `witness.py` who came in, went or failed to, on record
- `held/` an old tab keeps what was typed, and a grave act waits until its doer has shown who they are
- `retention.py` how long all of it is kept, and its end
- `models.py` the five tables. None has a place for what somebody weighed.

Another office's people and proposals are left out by `for_person`, in the query: what is not there cannot leak.
"""
