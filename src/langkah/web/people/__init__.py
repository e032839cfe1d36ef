"""People of an office: accounts, roles that are separate powers, sessions."""
