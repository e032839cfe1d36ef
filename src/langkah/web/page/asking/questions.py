"""Every sentence of asking first, of return codes and of cases, in both languages."""

from __future__ import annotations

from collections.abc import Mapping

from langkah.terms.speech import Text

WORDS: Mapping[str, Text] = {
    # on the weigh page
    "send_title": Text("Bertanya atau menyanggah, tanpa nama", "Ask or dispute, without a name"),
    "send_lead": Text(
        "Menimbang tidak mengirim apa pun ke siapa pun. Tombol di bawah membuka halaman kantor. Yang dibawa ke sana hanya ini:",
        "Weighing sends nothing to anybody. The buttons below open a page of the office. Only this is taken there:",
    ),
    "send_no_norm": Text("tidak ada", "none"),
    "send_beside": Text("Untuk sanggahan, juga jawabannya", "For a dispute, the answer as well"),
    "send_not_yet": Text(
        "Halamannya terbuka di tab baru. Belum ada yang sampai ke petugas sebelum Anda menekan Kirim di sana.",
        "The page opens in a new tab. Nothing reaches the officer before you press Send there.",
    ),
    "send_draft": Text("Bawa juga draf saya", "Take my draft along"),
    "send_draft_hint": Text(
        "Tanpa centang, draf Anda tidak ikut.", "Without this tick your draft stays here."
    ),
    "send_ask": Text("Tanya dulu, tanpa nama", "Ask first, without a name"),
    "send_dispute": Text("Putusan ini keliru", "This verdict is wrong"),
    "ask_link": Text(
        "Tanyakan kepada petugas integritas, tanpa nama", "Ask the integrity officer, without a name"
    ),
    "code_link": Text("Sudah punya kode? Baca jawabannya", "Have a code? Read the answer"),
    "answers_link": Text("Tanya jawab kantor ini", "Questions and answers of this office"),
    # writing a question
    "ask_title": Text("Tanya dulu", "Ask first"),
    "ask_form_lead": Text(
        "Pertanyaan Anda dibaca petugas integritas kantor. Tidak ada nama, akun, alamat komputer, atau kuki yang ikut.",
        "The office's integrity officer reads your question. No name, account, computer address or cookie goes with it.",
    ),
    "ask_days": Text(
        "Dijawab paling lambat dalam {days} hari kerja. Anda membacanya dengan kode.",
        "Answered within {days} working days. You read it with a code.",
    ),
    "ask_nobody": Text(
        "Kantor ini belum mempunyai petugas integritas di Langkah. Tanyakan langsung kepada pengelola kepegawaian.",
        "This office has no integrity officer in Langkah yet. Ask the personnel staff in person.",
    ),
    "letter_sent_what": Text("Yang akan dikirim", "What will be sent"),
    "letter_sent_all": Text(
        "Hanya yang terlihat di halaman ini. Selain itu hanya harinya yang dicatat.",
        "Only what you see on this page. Beside it, only the day is noted.",
    ),
    "letter_nothing_closed": Text(
        "Tidak ada putusan yang ikut. Yang dikirim hanya yang Anda tulis di bawah.",
        "No verdict goes along. Only what you write below is sent.",
    ),
    "letter_norms": Text("Norma", "Norms"),
    "letter_words": Text("Pertanyaan Anda", "Your question"),
    "letter_words_hint": Text(
        "Boleh kosong bila putusannya sudah cukup menjelaskan. Jangan tulis nama Anda atau orang lain.",
        "May stay empty where the verdict says enough. Please leave out your name and anybody's.",
    ),
    "letter_words_alone": Text(
        "Jangan tulis nama Anda atau orang lain.", "Please leave out your name and anybody's."
    ),
    "letter_draft": Text("Draf Anda, ikut terkirim", "Your draft, sent along"),
    "letter_draft_hint": Text(
        "Hapus bagian yang tidak ingin Anda kirim. Bila dikosongkan, draf tidak ikut.",
        "Remove what you would rather not send. Left empty, no draft goes.",
    ),
    "letter_office": Text("Kantor yang ditanya", "Office that is asked"),
    "letter_office_none": Text("pilih kantor", "choose an office"),
    "letter_send": Text("Kirim tanpa nama", "Send without a name"),
    "letter_back": Text("Jangan kirim, kembali menimbang", "Do not send, back to weighing"),
    "letter_wrong": Text("Belum terkirim", "Not sent"),
    # sent
    "sent_title": Text("Sudah terkirim", "Sent"),
    "sent_keep": Text(
        "Simpan kode ini. Hanya dengan kode ini jawabannya dapat dibaca, dan kami tidak dapat menggantinya.",
        "Keep this code. Only with it can the answer be read, and we cannot replace it.",
    ),
    "sent_code": Text("Kode Anda", "Your code"),
    "sent_copy": Text("Kode dalam satu baris, untuk disalin", "The code in one line, to copy"),
    "sent_how": Text(
        "Catat di kertas, atau foto layar ini dengan ponsel Anda sendiri. Kata terakhir menguji delapan kata lainnya.",
        "Write it on paper, or photograph this screen with your own phone. The last word checks the other eight.",
    ),
    "sent_due": Text("Jawabannya ada paling lambat {day}.", "The answer is there by {day}."),
    "sent_until": Text(
        "Pertanyaan dan jawaban terhapus sendiri {days} hari sesudah dijawab. Anda dapat menghapusnya kapan saja.",
        "Question and answer are deleted by themselves {days} days after the answer. You can delete them at any time.",
    ),
    "sent_read": Text("Buka halaman kode", "Open the page for codes"),
    # with a code
    "return_title": Text("Baca dengan kode", "Read with a code"),
    "return_lead": Text(
        "Ketik sembilan kata kode Anda. Huruf besar, koma, dan nomor urut boleh ada.",
        "Type the nine words of your code. Capitals, commas and numbers do no harm.",
    ),
    "code_field": Text("Kode", "Code"),
    "code_open": Text("Buka", "Open"),
    "code_wrong": Text("Kode belum cocok", "The code does not fit yet"),
    "question_title": Text("Pertanyaan Anda", "Your question"),
    "question_waits": Text("menunggu jawaban", "waits for an answer"),
    "question_due": Text("Dijawab paling lambat {day}.", "Answered by {day}."),
    "question_answered": Text("sudah dijawab", "answered"),
    "question_until": Text("Terhapus sendiri sesudah {day}.", "Deleted by itself after {day}."),
    "turn_you": Text("Anda", "You"),
    "turn_asker": Text("Penanya", "The asker"),
    "turn_officer": Text("Petugas integritas", "The integrity officer"),
    "no_words": Text(
        "Tidak menulis apa-apa; hanya putusan di atas.", "Wrote nothing; only the verdict above."
    ),
    "asked_draft": Text("Draf yang ikut dikirim", "Draft that was sent along"),
    "ask_back": Text("Tanya lagi", "Ask back"),
    "ask_back_send": Text("Kirim", "Send"),
    "erase_title": Text("Hapus sekarang", "Delete now"),
    "erase_lead": Text(
        "Semuanya hilang saat ini juga dan tidak dapat dikembalikan. Kodenya tidak berlaku lagi.",
        "All of it is gone this moment and cannot be brought back. The code no longer works.",
    ),
    "erase_do": Text("Ya, hapus semuanya", "Yes, delete all of it"),
    "erased_title": Text("Sudah dihapus", "Deleted"),
    "erased_lead": Text(
        "Tidak ada lagi yang tersimpan di bawah kode itu.", "Nothing is kept under that code any more."
    ),
    # questions and answers for all
    "answers_title": Text("Tanya jawab", "Questions and answers"),
    "answers_lead": Text(
        "Jawaban petugas integritas yang berguna bagi semua. Ditulis ulang tanpa ciri penanya, lalu disetujui orang kedua.",
        "Answers of the integrity officer that help everybody. Rewritten without a trait of the asker, then agreed to by a second person.",
    ),
    "answers_group": Text(
        "Sebuah tema baru tampil bila paling sedikit {smallest} pertanyaan tentangnya pernah dijawab. Jumlahnya dibulatkan ke bawah.",
        "A theme is shown once at least {smallest} questions about it were answered. Counts are rounded down.",
    ),
    "answers_count": Text("sedikitnya {count} pertanyaan dijawab", "at least {count} questions answered"),
    "answers_none": Text(
        "Belum ada tanya jawab yang dapat ditampilkan.", "No questions and answers can be shown yet."
    ),
    "answers_no_case": Text(
        "Belum ada kasus tertulis untuk tema ini.", "No case is written for this theme yet."
    ),
    "theme_other": Text("Lain-lain", "Other matters"),
    # answering, in the office
    "nav_questions": Text("Pertanyaan", "Questions"),
    "nav_cases": Text("Kasus", "Cases"),
    "can_questions": Text("Jawab pertanyaan tanpa nama", "Answer questions without a name"),
    "can_questions_says": Text("Anda tidak tahu siapa yang bertanya.", "You do not know who asks."),
    "can_cases": Text("Setujui kasus tanya jawab", "Agree to cases"),
    "can_cases_says": Text("Dua orang, sebelum semua membaca.", "Two people, before all may read."),
    "questions_title": Text("Pertanyaan tanpa nama", "Questions without a name"),
    "questions_lead": Text(
        "Anda tidak tahu siapa yang bertanya, dan tidak perlu mencarinya. Jawablah dengan pasalnya.",
        "You do not know who asks, and need not find out. Answer with the provision.",
    ),
    "questions_waiting": Text("Menunggu jawaban", "Waiting for an answer"),
    "questions_answered": Text("Sudah dijawab", "Answered"),
    "questions_none": Text("Tidak ada pertanyaan yang menunggu.", "No question waits."),
    "questions_none_answered": Text("Belum ada yang dijawab.", "None is answered yet."),
    "ask_due": Text("paling lambat {day}", "by {day}"),
    "ask_late": Text("lewat waktu sejak {day}", "overdue since {day}"),
    "ask_one": Text("Pertanyaan tentang {theme}", "A question about {theme}"),
    "ask_sent": Text("Dikirim", "Sent"),
    "ask_until": Text("Terhapus sesudah", "Deleted after"),
    "ask_answer": Text("Jawaban Anda", "Your answer"),
    "ask_answer_hint": Text(
        "Sebut pasalnya, alasannya, dan jalan yang lebih aman. Jangan menanyakan siapa penanyanya.",
        "Name the provision, the reason and a safer way. Do not ask who they are.",
    ),
    "ask_answer_send": Text("Kirim jawaban", "Send the answer"),
    "ask_answer_more": Text("Tambah jawaban", "Add to the answer"),
    "ask_to_case": Text("Jadikan kasus tanya jawab", "Make a case of it"),
    "told_answered": Text(
        "Jawaban terkirim. Penanya membacanya dengan kodenya.",
        "The answer is sent. The asker reads it with their code.",
    ),
    # cases
    "cases_title": Text("Kasus tanya jawab", "Cases"),
    "cases_lead": Text(
        "Jawaban yang baik ditulis ulang tanpa ciri penanya. Orang kedua menyetujui sebelum semua membacanya.",
        "A good answer is rewritten without a trait of the asker. A second person agrees before all may read it.",
    ),
    "cases_none": Text("Belum ada kasus.", "There are no cases yet."),
    "case_write": Text("Tulis kasus", "Write a case"),
    "case_write_lead": Text(
        "Tulis ulang dengan kata Anda sendiri. Buang nama, tempat, tanggal, dan cara bicara yang dapat dikenali.",
        "Write it in your own words. Leave out names, places, days and ways of speaking that could be recognised.",
    ),
    "case_theme": Text("Tema", "Theme"),
    "case_asks": Text("Pertanyaan, untuk umum", "The question, for all"),
    "case_says": Text("Jawaban, untuk umum", "The answer, for all"),
    "case_propose": Text("Usulkan kasus", "Propose the case"),
    "case_save": Text("Simpan perubahan", "Save the changes"),
    "case_change": Text("Ubah kata-katanya", "Change the words"),
    "case_agree": Text("Setujui dan tampilkan", "Agree and show"),
    "case_agree_lead": Text(
        "Dapatkah rekan sekantor mengenali penanyanya dari kata-kata ini? Bila ragu, tolak.",
        "Could colleagues recognise the asker from these words? When in doubt, refuse.",
    ),
    "case_refuse": Text("Tolak", "Refuse"),
    "case_withdraw": Text("Tarik", "Withdraw"),
    "case_down": Text("Turunkan", "Take down"),
    "case_by": Text("Ditulis oleh", "Written by"),
    "case_second": Text("Diputus oleh", "Decided by"),
    "case_other": Text("Orang lain yang menyetujui kasus ini.", "Somebody else agrees to this case."),
    "case_hidden": Text(
        "Belum tampil: tema ini belum mencapai {smallest} pertanyaan yang dijawab. Kasus tampil sendiri sesudah itu.",
        "Not shown yet: this theme has fewer than {smallest} answered questions. It is shown by itself after that.",
    ),
    "case_proposed": Text("menunggu orang kedua", "waits for a second person"),
    "case_published": Text("disetujui", "agreed"),
    "case_refused": Text("ditolak", "refused"),
    "case_withdrawn": Text("ditarik", "withdrawn"),
    "told_case": Text(
        "Kasus diusulkan. Orang kedua perlu menyetujuinya.",
        "The case is proposed. A second person must agree.",
    ),
    "told_case_done": Text("Sudah dikerjakan.", "Done."),
}
