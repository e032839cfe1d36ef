"""The sentences of the papers, in Indonesian to send and in English to read."""

from __future__ import annotations

from langkah.terms.speech import Text

# every letter
TO = Text("Yth. {to}", "To: {to}")
THERE = Text("di tempat", "at the office")
SUBJECT = Text("Perihal", "Subject")
DEAR = Text("Dengan hormat,", "Dear Sir or Madam,")
WRITER = Text("Saya yang bertanda tangan di bawah ini:", "I, the undersigned:")
NAME = Text("Nama", "Name")
NIP = Text("NIP", "NIP")
POSITION = Text("Jabatan", "Position")
OFFICE = Text("Kantor", "Office")
BASES = Text("Dasarnya:", "The grounds:")
YOURS = Text("Hormat saya,", "Yours faithfully,")
DATE = Text("{place}, {day}", "{place}, {day}")
SUPERIOR = Text("Atasan langsung", "my immediate superior")

# a refusal
REFUSAL = Text(
    "Permohonan maaf tidak dapat memenuhi permintaan", "Apology for being unable to meet a request"
)
REFUSAL_ASKED = Text(
    "Saya menerima permintaan Bapak/Ibu untuk {matter}. Dengan segala hormat, saya mohon maaf karena tidak dapat memenuhinya.",
    "I received your request to {matter}. With all respect, I apologise for being unable to meet it.",
)
REFUSAL_WHY = Text(
    "Sebagai bagian dari jajaran KPU, saya terikat pada aturan netralitas dan kode etik. Aturan itu juga melindungi kantor kita.",
    "As one of KPU's people I am bound by the rules of neutrality and by the code of ethics. They protect our office too.",
)
REFUSAL_OFFER = Text(
    "Saya tetap siap menjalankan tugas kedinasan yang lain. Bila Bapak/Ibu memandang permintaan ini sebagai tugas resmi, "
    "mohon disampaikan secara tertulis beserta dasarnya agar dapat dimintakan pendapat pejabat yang berwenang.",
    "I remain ready for any other official task. If you regard this request as an official task, please put it in writing "
    "with its ground, so that the competent official can be asked.",
)
REFUSAL_END = Text(
    "Atas pengertian Bapak/Ibu, saya ucapkan terima kasih.", "Thank you for your understanding."
)
REFUSAL_BRIEF = Text(
    "Yth. Bapak/Ibu, mohon maaf, saya tidak dapat memenuhi permintaan untuk {matter}, karena saya terikat aturan "
    "netralitas ({bases}). Saya tetap siap membantu tugas kedinasan yang lain. Terima kasih atas pengertiannya.",
    "Dear Sir or Madam, I am sorry that I cannot {matter}, as I am bound by the rules of neutrality ({bases}). I remain ready "
    "for any other official task. Thank you for understanding.",
)

# a request for direction
DIRECTION = Text("Permohonan petunjuk tertulis", "Request for written direction")
DIRECTION_ASKED = Text(
    "Saya menerima permintaan Bapak/Ibu untuk {matter}. Sebelum menjalankannya, saya mohon petunjuk tertulis, "
    "karena menurut pemahaman saya permintaan itu bersinggungan dengan ketentuan di bawah ini.",
    "I received your request to {matter}. Before I act, I ask for written direction, since as far as I can see it touches "
    "on the provisions below.",
)
DIRECTION_ASKS = Text("Mohon petunjuk Bapak/Ibu mengenai:", "Please direct me on:")
DIRECTION_ITEMS = (
    Text(
        "apakah permintaan itu merupakan tugas resmi, beserta surat tugasnya;",
        "whether the request is an official task, with its written assignment;",
    ),
    Text(
        "bagaimana perlakuan yang sama bagi semua peserta dijamin;",
        "how equal treatment of all contestants is ensured;",
    ),
    Text(
        "bila masih ada keraguan, kepada siapa pendapat tertulis dapat dimintakan.",
        "where doubt remains, who can be asked for a written opinion.",
    ),
)
DIRECTION_END = Text(
    "Sambil menunggu petunjuk tersebut, saya belum menjalankan permintaan itu. Atas perhatian Bapak/Ibu, saya ucapkan terima kasih.",
    "Until then I have not acted on the request. Thank you for your attention.",
)
DIRECTION_BRIEF = Text(
    "Yth. Bapak/Ibu, mengenai permintaan untuk {matter}, saya mohon petunjuk tertulis lebih dahulu karena "
    "bersinggungan dengan {bases}. Sambil menunggu, saya belum menjalankannya. Terima kasih.",
    "Dear Sir or Madam, on the request to {matter}, I ask for written direction first, as it touches on {bases}. Until then I "
    "have not acted on it. Thank you.",
)

# declining a gift
DECLINE = Text("Ucapan terima kasih dan penolakan pemberian", "Thanks, and declining a gift")
DECLINE_THANKS = Text(
    "Terima kasih atas perhatian Bapak/Ibu berupa {item}.", "Thank you for your kind thought of {item}."
)
DECLINE_ITEM = Text("pemberian yang disampaikan kepada saya", "what was offered to me")
DECLINE_WHY = Text(
    "Mohon maaf, saya tidak dapat menerimanya. Jajaran KPU terikat aturan tentang gratifikasi dan kode etik, sehingga pemberian "
    "itu saya tolak atau saya kembalikan dengan hormat.",
    "I am sorry that I cannot accept it. KPU's people are bound by the rules on gratification and by the code of ethics, so I "
    "respectfully decline or return it.",
)
DECLINE_END = Text(
    "Pelayanan kami tidak dipungut biaya dan tidak memerlukan pemberian apa pun. Atas pengertian Bapak/Ibu, saya ucapkan terima kasih.",
    "Our service is free and needs no gift of any kind. Thank you for your understanding.",
)
DECLINE_BRIEF = Text(
    "Yth. Bapak/Ibu, terima kasih atas perhatiannya. Mohon maaf, saya tidak dapat menerima {item}, karena jajaran KPU "
    "terikat aturan gratifikasi ({bases}). Semoga Bapak/Ibu berkenan memahaminya.",
    "Dear Sir or Madam, Thank you for your kind thought. I am sorry that I cannot accept {item}, as KPU's people are bound by the "
    "rules on gratification ({bases}). I hope you understand.",
)

# a recusal
RECUSAL = Text(
    "Pernyataan benturan kepentingan dan pengunduran diri dari penanganan",
    "Declaration of a conflict of interest, and stepping back from a matter",
)
RECUSAL_SAYS = Text("Dengan ini saya menyatakan:", "I hereby declare:")
RECUSAL_TIE = Text(
    "Ada hubungan keluarga yang perlu diketahui: {matter} ({tie}).",
    "There is a family tie that should be known: {matter} ({tie}).",
)
RECUSAL_TIE_OPEN = Text(
    "Ada hubungan keluarga yang perlu diketahui: {matter}.",
    "There is a family tie that should be known: {matter}.",
)
RECUSAL_TASK = Text("Dalam urusan itu tugas saya: {task}.", "In that matter my task is: {task}.")
RECUSAL_STOP = Text(
    "Saya tidak ikut menangani, membahas, atau memutuskan apa pun yang menyangkut urusan itu.",
    "I take no part in handling, discussing or deciding anything that concerns the matter.",
)
RECUSAL_HAND = Text("Tugas yang saya serahkan:", "Tasks that I hand over:")
RECUSAL_ASKS = Text(
    "Saya mohon Bapak/Ibu menunjuk pejabat atau pegawai lain untuk urusan tersebut dan meneruskan pernyataan ini kepada "
    "pejabat yang berwenang. Di luar urusan itu, tugas saya berjalan seperti biasa.",
    "Please name another official for the matter, and pass this declaration to the competent official. Outside of it my work "
    "goes on as usual.",
)
RECUSAL_BRIEF = Text(
    "Yth. Bapak/Ibu, saya perlu menyatakan adanya benturan kepentingan dan mohon tidak dilibatkan dalam satu urusan "
    "({bases}). Pernyataan tertulisnya saya sampaikan langsung. Mohon ditunjuk rekan lain untuk urusan itu. Terima kasih.",
    "Dear Sir or Madam, I have to declare a conflict of interest and ask to be left out of one matter ({bases}). The written "
    "declaration comes to you directly. Please name a colleague for the matter. Thank you.",
)

# a gift report
REPORT = Text("Laporan penerimaan gratifikasi", "Report of a gratification received")
REPORT_TO = Text("Unit Pengendalian Gratifikasi (UPG)", "the gratification control unit (UPG)")
REPORT_SAYS = Text(
    "Saya melaporkan penerimaan berikut agar ditetapkan statusnya.",
    "I report the following, so that its status may be decided.",
)
REPORT_ITEM = Text("Yang diterima", "What was received")
REPORT_VALUE = Text("Taksiran nilai", "Estimated value")
REPORT_GIVER = Text("Pemberi", "Giver")
REPORT_KIND = Text("Jenis pemberi", "Kind of giver")
REPORT_OCCASION = Text("Dalam acara", "Occasion")
REPORT_CASH = Text("Uang atau setara uang", "Money or like money")
REPORT_DUTY = Text("Terkait jabatan atau tugas", "Related to office or duty")
REPORT_DAY = Text("Tanggal diterima", "Received on")
REPORT_WHERE = Text("Tempat menerima", "Received at")
REPORT_STORY = Text("Uraian", "What happened")
REPORT_UNSURE = Text("belum diketahui", "not known")
REPORT_TRUE = Text(
    "Keterangan di atas saya sampaikan dengan sebenarnya. Barang atau uangnya saya simpan dan tidak saya pakai sampai ada "
    "penetapan.",
    "What stands above is true. I keep the goods or money and do not use them until the status is decided.",
)
REPORT_DEADLINE = Text(
    "Batas akhir pelaporan menurut hitungan hari kerja: {day} ({how}).",
    "Last day to report by working days: {day} ({how}).",
)
REPORT_BRIEF = Text(
    "Yth. UPG, saya akan menyampaikan laporan penerimaan gratifikasi kepada UPG ({bases}). Mohon petunjuk cara penyerahan "
    "laporan dan barangnya. Terima kasih.",
    "Dear Sir or Madam, I am about to file a report of gratification with the UPG ({bases}). Please tell me how to hand in the report "
    "and the goods. Thank you.",
)

# a reminder
REMINDER = Text("Batas akhir: {paper}", "Last day: {paper}")
REMINDER_SAYS = Text(
    "Hari ini batas akhir menurut {provision}. Cara menghitungnya: {how}. Periksa lagi bila hari libur berubah.",
    "Today is the last day under {provision}. How it was counted: {how}. Check again where holidays change.",
)
