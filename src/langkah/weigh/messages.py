"""The sentences of weighing that no norm brings along."""

from __future__ import annotations

from collections.abc import Mapping

from langkah.terms.speech import Text

CUT_SENTENCES = Text(
    "Tanpa kalimat yang memuat bagian yang ditandai.", "Without the sentences that hold the marked part."
)
CUT_WORDS = Text("Tanpa bagian yang ditandai.", "Without the marked part.")
BOTH = Text("{one} dan {other}", "{one_en} and {other_en}")
OTHER = Text("{label}: {value}.", "{label_en}: {value_en}.")
WAIT = Text(
    "Tunggu sampai pukul {hour} pada hari pemungutan suara.",
    "Wait until {hour_en} on voting day.",
)
KEEP = Text(
    "Sisakan bagian yang tidak memihak. Isinya sudah ditimbang ulang.",
    "Keep the part that takes no side. It has been weighed again.",
)
HOLD = Text(
    "Tahan dulu langkah ini. Tanyakan kepada pejabat pengelola kepegawaian atau UPG di kantor Anda.",
    "Hold this step. Ask the staffing officer or the gratuity unit in your office.",
)
LABELS: Mapping[str, Text] = {
    "toward": Text("Bila tertuju kepada", "If aimed at"),
    "channel": Text("Bila lewat", "If through"),
    "capacity": Text("Bila dilakukan", "If done"),
    "giver": Text("Bila pemberinya", "If the giver is"),
    "value_idr": Text("Bila nilainya paling banyak (rupiah)", "If worth at most (rupiah)"),
    "year_total_idr": Text(
        "Bila jumlah setahun paling banyak (rupiah)", "If the year's total is at most (rupiah)"
    ),
    "occasion": Text("Bila acaranya", "If the occasion is"),
    "family_tie": Text("Bila hubungannya", "If the tie is"),
    "attributes": Text("Bila atributnya", "If the attributes are"),
    "gesture": Text("Bila posenya", "If the hand sign is"),
    "task": Text("Bila tugas Anda", "If your task is"),
    "rank": Text("Bila jabatan Anda", "If your post is"),
    "content": Text("Bila isinya", "If it says"),
    "absent_days": Text("Bila tidak masuk paling lama (hari kerja)", "If absent at most (working days)"),
    "service_years": Text("Bila masa kerja paling lama (tahun)", "If the years of service are at most"),
    "hours": Text("Bila paling lama (jam)", "If within (hours)"),
    "employer": Text("Bila pemberi kerjanya", "If the employer is"),
    "proceeding": Text("Bila prosesnya", "If the proceeding is"),
    "working_days": Text("Bila paling lama (hari kerja)", "If within (working days)"),
}
