"""What cannot be opened, and what to do about it."""

from __future__ import annotations

from langkah.terms.speech import Message, Text

TOO_LARGE = Message(
    "documents.too-large",
    Text("berkas lebih dari {limit} MB", "the file is larger than {limit} MB"),
    Text("bagi naskahnya, atau buang gambarnya", "split the text, or take its pictures out"),
)
UNPACKS_TOO_LARGE = Message(
    "documents.unpacks-too-large",
    Text("isinya mengembang lebih dari {limit} MB", "what it holds unpacks to more than {limit} MB"),
    Text(
        "bila ini naskah biasa, simpan ulang dari aplikasinya",
        "if it is an ordinary document, save it again from its program",
    ),
)
NOT_TEXT = Message(
    "documents.not-text",
    Text("bukan teks UTF-8 (bita ke-{at})", "not UTF-8 text (byte {at})"),
    Text(
        "simpan sebagai UTF-8, atau ubah dulu dengan iconv -t UTF-8",
        "save it as UTF-8, or convert it with iconv -t UTF-8",
    ),
)
HOLDS_NUL = Message(
    "documents.holds-nul",
    Text("memuat karakter NUL (bita ke-{at})", "holds a NUL character (byte {at})"),
    Text(
        "mungkin bukan teks; ubah dulu menjadi UTF-8, atau lewati berkas ini",
        "it may be no text; convert it to UTF-8, or leave this file out",
    ),
)
PACKAGE_BROKEN = Message(
    "documents.package-broken",
    Text("berkas {kind} rusak atau bukan {kind}", "the {kind} file is damaged or is none"),
    Text("buka dan simpan ulang dari aplikasinya", "open it and save it again from its program"),
)
ENCRYPTED = Message(
    "documents.encrypted",
    Text("berkas dikunci dengan kata sandi", "the file is locked with a password"),
    Text("simpan salinan tanpa kata sandi", "save a copy without a password"),
)
OLD_WORD = Message(
    "documents.old-form",
    Text(
        "bentuk lama (.doc) atau berkas yang dikunci kata sandi",
        "an old form (.doc), or a file locked with a password",
    ),
    Text("simpan sebagai .docx atau .odt tanpa kata sandi", "save it as .docx or .odt without a password"),
)
RICH_TEXT = Message(
    "documents.rich-text",
    Text("berkas berformat RTF, yang tidak dibaca", "Rich Text Format, which is not read"),
    Text("simpan sebagai .docx atau .odt", "save it as .docx or .odt"),
)
XML_REFUSED = Message(
    "documents.xml-refused",
    Text(
        "XML di dalamnya memuat DTD atau entitas sendiri",
        "the XML inside it declares a DTD or entities of its own",
    ),
    Text("simpan ulang dari aplikasinya", "save it again from its program"),
)
PDF_BROKEN = Message(
    "documents.pdf-broken",
    Text("PDF rusak atau tidak terbaca", "the PDF is damaged or cannot be read"),
    Text(
        "ekspor ulang ke PDF, atau periksa naskah asalnya",
        "export it again, or check the text it was made from",
    ),
)
PDF_NO_TEXT = Message(
    "documents.pdf-no-text",
    Text("PDF tidak memuat teks", "the PDF holds no text"),
    Text(
        "mungkin hasil pindai; kenali dulu teksnya (OCR)", "it may be a scan; recognise its text first (OCR)"
    ),
)
PDF_EXTRA = Message(
    "documents.pdf-extra",
    Text("pembaca PDF belum terpasang", "the PDF reader is not installed"),
    Text('pasang dengan: pip install "langkah[pdf]"', 'install it with: pip install "langkah[pdf]"'),
)
