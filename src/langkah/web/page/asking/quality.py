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
    "quality_short_of": Text(
        "Semua naskah uji dijadikan satu, dibaca seperti di sini: {reader}.",
        "All judged texts together, read as they are here: {reader}.",
    ),
    "quality_on": Text("Diukur pada {day}.", "Measured on {day}."),
    "quality_judged": Text("Naskah uji", "Judged texts"),
    "quality_all": Text("semua naskah uji", "all judged texts"),
    "quality_kinds": Text("Terlewat dan keliru menurut jenis", "Misses and false alarms by kind"),
    "quality_kinds_says": Text(
        "Semua naskah uji selain unggahan nyata dijadikan satu, dibaca oleh aturan dan tahap dasar. Jumlah yang kecil belum berarti banyak.",
        "All judged texts but the real posts together, read by the rules and the base stage. Small counts mean little yet.",
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
    "quality_texts_breach": Text("Jenis pelanggaran", "Kinds of breach"),
    "quality_texts_lawful": Text("Jenis tulisan yang sah", "Kinds of lawful text"),
    "quality_link": Text("Seberapa benar Langkah?", "How right is Langkah?"),
}

#: What the measurement calls things, part by part; a test refuses a part that is not here.
MEASURED: Mapping[str, Text] = {
    # the sets of judged texts, and what reads them
    "first": Text("naskah uji pertama", "first judged set"),
    "second": Text("naskah uji kedua", "second judged set"),
    "third": Text("naskah uji ketiga", "third judged set"),
    "fourth": Text("naskah uji keempat", "fourth judged set"),
    "fifth": Text("naskah uji kelima", "fifth judged set"),
    "sixth": Text("naskah uji keenam", "sixth judged set"),
    "seventh": Text("naskah uji ketujuh", "seventh judged set"),
    "real posts": Text("unggahan nyata", "real posts"),
    "rules alone": Text("aturan saja", "rules alone"),
    "rules and ear": Text("aturan dan pendengar, tahap dasar", "rules and ear, base stage"),
    "rules and ear, base + deep": Text(
        "aturan dan pendengar, tahap dasar dan kedua", "rules and ear, base and second stage"
    ),
    # what the heads are asked
    "Would this break neutrality? The ear alone": Text(
        "Melanggar netralitas? Pendengarnya saja", "Would this break neutrality? The ear alone"
    ),
    "Official or partisan": Text("Resmi atau memihak", "Official or partisan"),
    "For or against, on an election not trained on": Text(
        "Mendukung atau menentang, pada pemilu yang tidak dipelajari",
        "For or against, on an election not trained on",
    ),
    "Opinion or neutral, on an election not trained on": Text(
        "Pendapat atau netral, pada pemilu yang tidak dipelajari",
        "Opinion or neutral, on an election not trained on",
    ),
    "Hate, SARA, defamation, near-copies together": Text(
        "Kebencian, SARA, pencemaran nama, salinan mirip dijadikan satu",
        "Hate, SARA, defamation, near-copies together",
    ),
    "hate": Text("kebencian", "hate"),
    "sara": Text("SARA", "SARA (ethnicity, religion, race)"),
    "defame": Text("pencemaran nama", "defamation"),
    # the texts and how they are parted
    "written texts": Text("tulisan buatan", "written texts"),
    "written texts, one fold": Text(
        "tulisan buatan, seperlima yang disisihkan", "written texts, a fifth held out"
    ),
    "labelled posts": Text("unggahan berlabel", "labelled posts"),
    "labelled posts, one fold": Text(
        "unggahan berlabel, seperlima yang disisihkan", "labelled posts, a fifth held out"
    ),
    "near-copies together": Text("salinan mirip dijadikan satu", "near-copies together"),
    "authors apart": Text("penulis dipisahkan", "authors apart"),
    "regional": Text("pemilihan daerah", "regional elections"),
    "presidential": Text("pemilihan presiden", "presidential elections"),
    # the stages
    "base": Text("tahap dasar", "base stage"),
    "base + deep": Text("tahap dasar dan kedua", "base and second stage"),
    "linear": Text("tahap dasar", "base stage"),
    "encoder alone": Text("tahap kedua saja", "second stage alone"),
}

#: Kinds of breach, as the judged texts are sorted.
BREACHES: Mapping[str, Text] = {
    "act": Text("perbuatan yang memihak", "acts that take a side"),
    "appeal": Text("seruan dan sambutan", "appeals and speeches"),
    "attack": Text("menjelekkan peserta", "attacks on a contestant"),
    "attendance": Text("hadir di acara", "attending an event"),
    "call": Text("ajakan memilih", "calls to vote for somebody"),
    "endorse": Text("menyatakan dukungan", "endorsements"),
    "gift": Text("hadiah", "gifts"),
    "goods": Text("uang atau barang untuk suara", "money or goods for votes"),
    "institution": Text("tuduhan tanpa dasar kepada penyelenggara", "baseless claims about the organiser"),
    "kin": Text("keluarga dan kerabat", "relatives"),
    "leak": Text("membocorkan yang rahasia", "leaking what is secret"),
    "mobilise": Text("menggerakkan orang dan sarana", "mobilising people and means"),
    "official": Text("saluran resmi kantor", "the office's own channels"),
    "online": Text("media sosial dan obrolan", "social media and chats"),
    "party": Text("hubungan dengan partai", "ties with a party"),
    "photo": Text("foto dan isyarat", "photos and gestures"),
    "predict": Text("menebak pemenang", "predicting a winner"),
    "recruit": Text("mencari pendukung", "recruiting supporters"),
    "results": Text("hasil dan data", "results and data"),
    "sara": Text("SARA", "ethnicity, religion, race"),
    "superior": Text("permintaan atasan", "requests of a superior"),
    "tilt": Text("tugas yang dibuat berat sebelah", "duties done one-sidedly"),
}

#: Kinds of lawful text that are easily taken for a breach.
LAWFUL: Mapping[str, Text] = {
    "act-ok": Text("perbuatan yang tetap netral", "acts that stay neutral"),
    "announce": Text("pengumuman", "announcements"),
    "appeal": Text("seruan dan sambutan", "appeals and speeches"),
    "attendance": Text("hadir di acara", "attending an event"),
    "clarify": Text("meluruskan kabar", "putting news right"),
    "daily": Text("percakapan sehari-hari", "everyday talk"),
    "decline": Text("penolakan", "refusals"),
    "duty": Text("pelaksanaan tugas", "work of the office"),
    "educate": Text("pendidikan pemilih", "voter education"),
    "gift": Text("hadiah", "gifts"),
    "kin": Text("keluarga dan kerabat", "relatives"),
    "official": Text("saluran resmi kantor", "the office's own channels"),
    "online": Text("media sosial dan obrolan", "social media and chats"),
    "party": Text("hubungan dengan partai", "ties with a party"),
    "photo": Text("foto dan isyarat", "photos and gestures"),
    "policy": Text("pendapat tentang kebijakan", "views on policy"),
    "question": Text("pertanyaan", "questions"),
    "report": Text("laporan", "reports"),
    "result": Text("hasil resmi", "official results"),
    "results": Text("hasil dan data", "results and data"),
    "superior": Text("permintaan atasan", "requests of a superior"),
    "vote": Text("memakai hak pilih sendiri", "casting one's own vote"),
}
