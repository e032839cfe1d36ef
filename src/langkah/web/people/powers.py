"""The eight roles: separate powers, which nobody holds two of under one account."""

from __future__ import annotations

from enum import StrEnum

from langkah.terms.speech import Text


class Role(StrEnum):
    """A power of its own."""

    EMPLOYEE = "employee"
    SUPERVISOR = "supervisor"
    COMMUNICATIONS = "communications"
    EDITOR = "editor"
    INTEGRITY = "integrity"
    ADMIN = "admin"
    AUDITOR = "auditor"
    LEGAL = "legal"

    @classmethod
    def choices(cls) -> list[tuple[str, str]]:
        """As a field of a model asks for them."""
        return [(role.value, NAMES[role].id) for role in cls]


NAMES = {
    Role.EMPLOYEE: Text("Pegawai", "Employee"),
    Role.SUPERVISOR: Text("Atasan", "Supervisor"),
    Role.COMMUNICATIONS: Text("Petugas komunikasi", "Communications officer"),
    Role.EDITOR: Text("Pemimpin redaksi", "Editor-in-chief"),
    Role.INTEGRITY: Text("Petugas integritas", "Integrity officer"),
    Role.ADMIN: Text("Admin teknis", "Technical admin"),
    Role.AUDITOR: Text("Auditor", "Auditor"),
    Role.LEGAL: Text("Petugas hukum", "Legal officer"),
}
SAYS = {
    Role.EMPLOYEE: Text(
        "Anda menimbang langkah Anda sendiri. Tidak seorang pun melihat hasilnya.",
        "You weigh your own steps. Nobody sees the result.",
    ),
    Role.SUPERVISOR: Text(
        "Anda mengarahkan pekerjaan. Anda tidak dapat melihat apa yang ditimbang bawahan Anda.",
        "You direct work. You cannot see what your staff weigh.",
    ),
    Role.COMMUNICATIONS: Text(
        "Anda menulis berita, pengumuman, dan opini, lalu mengajukannya. Orang lain yang menyetujui.",
        "You write news, announcements and opinions and submit them. Somebody else approves.",
    ),
    Role.EDITOR: Text(
        "Anda menyetujui dan menerbitkan tulisan, dan bertanggung jawab bila gerbang dilewati.",
        "You approve and publish texts, and answer for it when the gate is overridden.",
    ),
    Role.INTEGRITY: Text(
        "Anda menjawab pertanyaan dan sanggahan tanpa nama, memeriksa kepatutan tulisan, dan menjadi orang kedua bila suatu wewenang diberikan.",
        "You answer questions and disputes without a name, review texts for propriety, and are the second person when a power is given.",
    ),
    Role.ADMIN: Text(
        "Anda mengurus akun: mengundang, mengubah peran, menutup. Anda tidak menerbitkan dan tidak membaca timbangan.",
        "You look after accounts: invite, change roles, close. You neither publish nor read weighings.",
    ),
    Role.AUDITOR: Text(
        "Anda membaca catatan tindakan atas akun. Anda tidak mengubah apa pun.",
        "You read the record of acts on accounts. You change nothing.",
    ),
    Role.LEGAL: Text(
        "Anda merawat buku aturan kantor: mengusulkan perubahan norma, menyetujui usulan orang lain, dan mematikan"
        " norma yang keliru.",
        "You look after the office's rulebook: propose changes of norms, approve those of others, and switch off a"
        " norm that is wrong.",
    ),
}

#: Who publishes, decides, administers or oversees enters with a second factor or not at all.
GUARDED = frozenset(Role) - {Role.EMPLOYEE}
#: Who enters Wagtail's admin.
EDITORS = frozenset({Role.COMMUNICATIONS, Role.EDITOR})
#: Who looks after the rulebook; the second of two may be an integrity officer, as many an office has one lawyer.
LAWYERS = frozenset({Role.LEGAL, Role.INTEGRITY})
#: Who may be the second person when a power is given.
SECONDS = frozenset({Role.ADMIN, Role.INTEGRITY})


def gives_power(role: str) -> bool:
    """Whether having this role is more than weighing for oneself."""
    return Role(role) in GUARDED
