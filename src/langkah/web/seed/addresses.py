"""What the invented people log in with; known before any table is there."""

from __future__ import annotations

from langkah.web.people.powers import Role

DOMAIN = "peraga.example"
_CALLED = {
    Role.EMPLOYEE: "pegawai",
    Role.SUPERVISOR: "atasan",
    Role.COMMUNICATIONS: "komunikasi",
    Role.EDITOR: "redaksi",
    Role.INTEGRITY: "integritas",
    Role.ADMIN: "admin",
    Role.AUDITOR: "auditor",
    Role.LEGAL: "hukum",
}


def email(role: Role) -> str:
    """The address of the invented person in this role."""
    return f"{_CALLED[role]}@{DOMAIN}"
