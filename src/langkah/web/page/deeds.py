"""Every act of and on an account that is put on record, in both languages."""

from __future__ import annotations

from collections.abc import Mapping

from langkah.terms.speech import Text

DEEDS: Mapping[str, Text] = {
    "login": Text("masuk", "logged in"),
    "login-failed": Text("gagal masuk: kata sandi keliru", "failed to log in: wrong password"),
    "code-failed": Text("gagal masuk: kode keliru", "failed to log in: wrong code"),
    "logout": Text("keluar", "logged out"),
    "visits-ended": Text("kunjungan di tempat lain diakhiri", "visits elsewhere ended"),
    "invite-terminal": Text("diundang dari terminal server", "invited from the server's terminal"),
    "invite-proposed": Text("undangan dibuat", "invitation made"),
    "invite-confirmed": Text("undangan disetujui", "invitation confirmed"),
    "invite-refused": Text("undangan ditolak", "invitation refused"),
    "invite-withdrawn": Text("undangan ditarik", "invitation withdrawn"),
    "invite-renewed": Text("tautan undangan diganti", "link of the invitation replaced"),
    "invite-answered": Text("undangan dipakai, akun dibuat", "invitation used, account made"),
    "role": Text("peran diubah", "role changed"),
    "role-proposed": Text("perubahan peran diusulkan", "change of role proposed"),
    "role-confirmed": Text("perubahan peran disetujui", "change of role confirmed"),
    "role-refused": Text("perubahan peran ditolak", "change of role refused"),
    "role-withdrawn": Text("perubahan peran ditarik", "change of role withdrawn"),
    "return": Text("akun dibuka lagi", "account reopened"),
    "return-proposed": Text("pembukaan akun diusulkan", "reopening proposed"),
    "return-confirmed": Text("pembukaan akun disetujui", "reopening confirmed"),
    "return-refused": Text("pembukaan akun ditolak", "reopening refused"),
    "return-withdrawn": Text("pembukaan akun ditarik", "reopening withdrawn"),
    "reset-proposed": Text("kata sandi baru diusulkan", "new password proposed"),
    "reset-confirmed": Text("kata sandi baru disetujui", "new password confirmed"),
    "reset-refused": Text("kata sandi baru ditolak", "new password refused"),
    "reset-withdrawn": Text("kata sandi baru ditarik", "new password withdrawn"),
    "reset-renewed": Text("tautan kata sandi diganti", "link for the password replaced"),
    "reset-answered": Text("kata sandi baru dipilih", "new password chosen"),
    "closed": Text("akun ditutup", "account closed"),
    "app-on": Text("aplikasi kode dipasang", "code app set up"),
    "app-off": Text("aplikasi kode dilepas", "code app removed"),
    "key-on": Text("kunci sandi ditambahkan", "passkey added"),
    "key-off": Text("kunci sandi dilepas", "passkey removed"),
    "codes-new": Text("kode cadangan dibuat", "backup codes made"),
    "data-corrected": Text("nama atau alamat surel dibetulkan", "name or e-mail address corrected"),
    "erased": Text("data akun dihapus", "data of the account erased"),
    "password": Text("kata sandi diganti", "password changed"),
}
