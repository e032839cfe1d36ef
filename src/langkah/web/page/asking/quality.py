"""Every sentence of the public statement of quality, in both languages."""

from __future__ import annotations

from collections.abc import Mapping

from langkah.terms.speech import Text

WORDS: Mapping[str, Text] = {
    "quality_title": Text("Seberapa benar Langkah?", "How right is Langkah?"),
    "quality_lead": Text(
        "Langkah bisa keliru ke dua arah: melewatkan pelanggaran, atau memperingatkan tulisan yang sah. Keduanya diukur dan ditunjukkan di sini.",
        "Langkah can be wrong both ways: it can miss a breach, or warn of lawful words. Both are measured and shown here.",
    ),
    "quality_short": Text(
        "Dari {breaches} pelanggaran yang belum pernah dipelajarinya, {missed} % dijawab boleh. Dari {lawful} tulisan yang sah, {alarms} % tidak dijawab boleh.",
        "Of {breaches} breaches it never learned from, {missed} % were called clear. Of {lawful} lawful texts, {alarms} % were not called clear.",
    ),
    "quality_care": Text(
        "Jawaban boleh atas sebuah draf belum boleh menjadi satu-satunya pegangan Anda.",
        "A clear on a draft should not be the only thing you rely on.",
    ),
    "quality_whole": Text("Draf yang ditimbang utuh", "Whole drafts, weighed"),
    "quality_reader": Text("Yang membaca", "What reads"),
    "quality_missed": Text("Pelanggaran yang terlewat", "Breaches missed"),
    "quality_alarms": Text("Peringatan keliru", "False alarms"),
    "quality_stopped": Text("Di antaranya jangan", "Of these, stop"),
    "quality_of": Text("{share} % dari {count}", "{share} % of {count}"),
    "quality_everyday": Text("Tulisan sehari-hari", "Everyday texts"),
    "quality_everyday_says": Text(
        "Tulisan tanpa kata politik. Sebagian peringatannya memang pantas: ada hinaan di dalamnya.",
        "Texts without a word of politics. Some of the alarms are due: there are insults among them.",
    ),
    "quality_any": Text("Diperingatkan karena sebab apa pun", "Warned of, whatever the cause"),
    "quality_sides": Text("Dikira memihak", "Taken to take a side"),
    "quality_classes": Text("Menurut jenis tulisan", "By kind of text"),
    "quality_classes_says": Text(
        "Berapa yang terlewat oleh pendengar bila satu dari dua puluh tulisan yang sah boleh diperingatkan. Aturan di atasnya tidak ikut dihitung.",
        "How much the listening part misses when one lawful text in twenty may raise an alarm. The rules above it are not counted in.",
    ),
    "quality_kind": Text("Jenis", "Kind"),
    "quality_themes": Text("Menurut tema buku aturan", "By theme of the rulebook"),
    "quality_themes_says": Text(
        "Contoh yang menjadi dasar norma itu sendiri. Angka ini menunjukkan bahwa buku aturan menepati katanya, bukan bahwa tulisan baru dibaca dengan benar.",
        "The examples each norm was written against. This shows that the book keeps its word, not that new texts are read rightly.",
    ),
    "quality_theme": Text("Tema", "Theme"),
    "quality_count_of": Text("{found} dari {count}", "{found} of {count}"),
    "quality_disputed": Text("Norma yang sedang disanggah", "Norms under dispute"),
    "quality_disputed_says": Text(
        "Seseorang menekan “Putusan ini keliru”, dan petugas sedang memeriksanya. Jumlah sanggahan di bawah sepuluh tidak disebut.",
        "Somebody pressed “This verdict is wrong”, and an officer is looking into it. Counts below ten are not told.",
    ),
    "quality_disputed_none": Text(
        "Tidak ada norma yang sedang disanggah di kantor ini.", "No norm is under dispute at this office."
    ),
    "quality_norm": Text("sedang disanggah", "under dispute"),
    "quality_lines": Text("Hasil sanggahan sebelumnya", "What came of earlier disputes"),
    "quality_book": Text("Seberapa jauh norma diperiksa", "How far the norms were checked"),
    "quality_book_says": Text(
        "{count} norma dipakai kantor ini, atas dasar versi {version}. Setiap putusan menyebut tandanya. Angka di atas diukur dengan versi {measured}.",
        "This office uses {count} norms, on the ground of version {version}. Every verdict shows the mark. The figures above were measured with version {measured}.",
    ),
    "quality_norms": Text("Jumlah norma", "Number of norms"),
    "quality_limits": Text("Yang tidak dapat diketahui Langkah", "What Langkah cannot know"),
    "quality_made": Text(
        "Halaman ini disusun program dari hasil pengukuran terakhir dan buku aturan. Tidak ada angka yang diketik orang.",
        "A program makes this page from the last measurement and the rulebook. No figure is typed by a person.",
    ),
    "quality_link": Text("Seberapa benar Langkah?", "How right is Langkah?"),
}

#: What the measurement calls things, by the words it uses; what is not here is shown as it stands there.
MEASURED: tuple[tuple[str, str], ...] = (
    ("Would this break neutrality? The ear alone", "Melanggar netralitas? Pendengarnya saja"),
    ("Official or partisan", "Resmi atau memihak"),
    (
        "For or against, on an election not trained on",
        "Mendukung atau menentang, pada pemilu yang tidak dipelajari",
    ),
    (
        "Opinion or neutral, on an election not trained on",
        "Pendapat atau netral, pada pemilu yang tidak dipelajari",
    ),
    ("Hate, SARA, defamation, near-copies together", "Kebencian, SARA, pencemaran nama"),
    ("rules and ear", "aturan dan pendengar"),
    ("rules alone", "aturan saja"),
    ("written texts", "tulisan uji"),
    ("labelled posts", "unggahan berlabel"),
    ("near-copies together", "salinan mirip dijadikan satu"),
    ("authors apart", "penulis dipisahkan"),
    ("regional", "pemilihan daerah"),
    ("presidential", "pemilihan presiden"),
    ("base + deep", "tahap dasar dan kedua"),
    ("base", "tahap dasar"),
    ("hate", "kebencian"),
    ("sara", "SARA"),
    ("defame", "pencemaran nama"),
)
