"""Yes/no facts as conditions a person reads: "Bila Anda menolaknya"."""

from __future__ import annotations

from collections.abc import Mapping

from langkah.terms.speech import Text

#: For each yes/no fact: what is said when it is true, and when it is not.
STATED: Mapping[str, tuple[Text, Text]] = {
    "cash": (
        Text("Bila berupa uang atau setara uang.", "If it is money or like money."),
        Text("Bila bukan uang atau setara uang.", "If it is neither money nor like money."),
    ),
    "duty_related": (
        Text("Bila berhubungan dengan jabatan atau tugas Anda.", "If it is related to your office or duty."),
        Text(
            "Bila tidak berhubungan dengan jabatan atau tugas Anda.",
            "If it has no tie to your office or duty.",
        ),
    ),
    "on_unpaid_leave": (
        Text("Bila Anda sedang cuti di luar tanggungan negara.", "If you are on unpaid leave."),
        Text("Bila Anda tidak sedang cuti di luar tanggungan negara.", "If you are not on unpaid leave."),
    ),
    "asked_by_superior": (
        Text("Bila atasan yang memintanya.", "If a superior asks for it."),
        Text("Bila bukan atasan yang memintanya.", "If no superior asks for it."),
    ),
    "active_support": (
        Text("Bila Anda ikut aktif.", "If you take an active part."),
        Text("Bila Anda tidak ikut aktif sama sekali.", "If you take no active part at all."),
    ),
    "public": (
        Text("Bila terlihat oleh umum.", "If the public can see it."),
        Text("Bila tidak terlihat oleh umum.", "If the public cannot see it."),
    ),
    "official_task": (
        Text("Bila ini tugas resmi dengan surat tugas.", "If it is an official task assigned in writing."),
        Text("Bila ini bukan tugas resmi.", "If it is not an official task."),
    ),
    "state_facility": (
        Text("Bila memakai fasilitas negara.", "If it uses state facilities."),
        Text("Bila tanpa fasilitas negara.", "If it uses no state facilities."),
    ),
    "declared": (
        Text("Bila sudah Anda nyatakan kepada atasan.", "If you have declared it to your superior."),
        Text("Bila belum Anda nyatakan kepada atasan.", "If you have not declared it yet."),
    ),
    "recused": (
        Text("Bila Anda sudah mundur dari penanganannya.", "If you have recused from it."),
        Text("Bila Anda belum mundur dari penanganannya.", "If you have not recused from it."),
    ),
    "reported": (
        Text("Bila sudah Anda laporkan.", "If you have reported it."),
        Text("Bila belum Anda laporkan.", "If you have not reported it."),
    ),
    "refused": (
        Text("Bila Anda menolaknya.", "If you refuse it."),
        Text("Bila Anda tidak menolaknya.", "If you do not refuse it."),
    ),
    "resigned": (
        Text("Bila Anda sudah mengundurkan diri.", "If you have resigned."),
        Text("Bila Anda belum mengundurkan diri.", "If you have not resigned."),
    ),
    "determined": (
        Text("Bila sudah ditetapkan sebagai calon.", "If the candidacy has been determined."),
        Text("Bila belum ditetapkan sebagai calon.", "If the candidacy has not been determined."),
    ),
    "fulfilled": (
        Text("Bila kewajiban yang disebut itu Anda penuhi.", "If you fulfil the duty that is named."),
        Text(
            "Bila kewajiban yang disebut itu tidak Anda penuhi.",
            "If you do not fulfil the duty that is named.",
        ),
    ),
    "permitted_by_office": (
        Text(
            "Bila ada izin atau penugasan pejabat yang berwenang.",
            "If the competent official has given leave.",
        ),
        Text("Bila tanpa izin pejabat yang berwenang.", "If there is no leave of the competent official."),
    ),
    "equal_treatment": (
        Text("Bila semua peserta diperlakukan sama.", "If all contestants are treated alike."),
        Text("Bila peserta tidak diperlakukan sama.", "If contestants are not treated alike."),
    ),
    "nonpublic_data": (
        Text("Bila memuat data yang belum boleh dibuka.", "If it holds data not yet open."),
        Text("Bila tidak memuat data yang belum boleh dibuka.", "If it holds no closed data."),
    ),
    "true_info": (
        Text("Bila isinya benar dan ada sumber datanya.", "If it is true and sourced."),
        Text("Bila isinya tidak benar atau tanpa sumber.", "If it is untrue or unsourced."),
    ),
    "marked_provisional": (
        Text(
            "Bila bagian yang belum pasti ditandai sementara.", "If unconfirmed parts are marked provisional."
        ),
        Text("Bila bagian yang belum pasti tidak ditandai.", "If unconfirmed parts are not marked."),
    ),
    "written_order": (
        Text("Bila ada surat perintah tertulis.", "If there is a written order."),
        Text("Bila tanpa surat perintah tertulis.", "If there is no written order."),
    ),
    "ramadan": (
        Text("Bila pada bulan Ramadan.", "If it is in the month of Ramadan."),
        Text("Bila di luar bulan Ramadan.", "If it is outside the month of Ramadan."),
    ),
    "work_cannot_be_left": (
        Text("Bila pekerjaan itu tidak dapat ditinggalkan.", "If it is work that cannot be left."),
        Text("Bila pekerjaan itu dapat ditinggalkan.", "If it is work that can be left."),
    ),
}
