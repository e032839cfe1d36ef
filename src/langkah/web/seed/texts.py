"""The words of the invented texts; nobody in them exists."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Words:
    """A title, a lead, a body of blocks, a line about the source."""

    title: str
    lead: str
    body: tuple[tuple[str, str], ...]
    source: str = ""


HOME = "Situs peraga sebuah kantor yang tidak ada. Semua nama, tanggal, dan kejadian di sini rekaan."
SENT_BACK = "Angka pada paragraf kedua belum ada sumbernya. Tolong tambahkan berita acaranya."

CHECK_YOUR_NAME = Words(
    "Periksa nama Anda sebelum akhir pekan",
    "Daftar pemilih dapat diperiksa di kantor, di kelurahan, dan lewat situs resmi.",
    (
        ("paragraph", "<p>Petugas KPU Kota Rekaan membuka meja pemeriksaan di dua belas kelurahan.</p>"),
        ("heading", "Yang perlu dibawa"),
        (
            "listing",
            "<ul><li>KTP elektronik</li><li>Kartu keluarga bila ada anggota yang baru pindah</li></ul>",
        ),
        (
            "paragraph",
            "<p>Bila nama Anda belum tercantum, petugas mencatat laporan dan memberi tanda terima pada hari itu juga.</p>",
        ),
    ),
    "Berita acara rapat koordinasi rekaan, 3 November 2026",
)
OPENING_HOURS = Words(
    "Jam layanan informasi diperpanjang",
    "Loket layanan informasi buka sampai pukul 19.00 setiap hari kerja bulan ini.",
    (
        ("paragraph", "<p>Warga yang bekerja pada siang hari dapat datang sesudah jam kantor.</p>"),
        ("paragraph", "<p>Antrean lansia dan penyandang disabilitas didahulukan.</p>"),
    ),
)
WHY_CHECK = Words(
    "Daftar pemilih adalah urusan kita",
    "Memeriksa nama sendiri hanya perlu satu menit, dan menolong petugas menemukan kekeliruan lebih awal.",
    (
        (
            "paragraph",
            "<p>Setiap daftar yang disusun manusia dapat keliru. Orang pindah, menikah, atau meninggal dunia.</p>",
        ),
        ("heading", "Kekeliruan kecil, akibat besar"),
        (
            "paragraph",
            "<p>Satu huruf yang salah dapat membuat seseorang menunggu lama di tempat pemungutan suara.</p>",
        ),
        ("paragraph", "<p>Karena itu, periksalah nama Anda, lalu ajak tetangga memeriksa namanya.</p>"),
    ),
)
A_QUIET_BOOTH = Words(
    "Bilik suara yang tenang",
    "Kerahasiaan pilihan dijaga oleh hal-hal sederhana: jarak, arah meja, dan kesabaran.",
    (
        (
            "paragraph",
            "<p>Saya pernah menunggu di belakang seorang nenek yang membaca surat suara perlahan.</p>",
        ),
        (
            "paragraph",
            "<p>Petugas tidak menyuruhnya bergegas. Di situlah pemilu terasa milik semua orang.</p>",
        ),
    ),
)
PLENARY = Words(
    "Rapat pleno terbuka pekan depan",
    "Warga boleh hadir dan mencatat jalannya rapat pleno rekapitulasi daftar pemilih.",
    (("paragraph", "<p>Rapat dimulai pukul 09.00 di aula kantor. Pendaftaran dilakukan di meja depan.</p>"),),
)
SCHOOLS = Words(
    "Pelajar belajar menghitung suara",
    "Tiga sekolah menengah mengikuti kelas pemilih pemula bulan ini.",
    (
        ("paragraph", "<p>Pelajar memilih tempat wisata kelas dengan surat suara buatan sendiri.</p>"),
        ("paragraph", "<p>Sesudah itu mereka menghitungnya bersama, di depan saksi dari tiap kelompok.</p>"),
    ),
)
VOLUNTEERS = Words(
    "Terima kasih kepada petugas yang pulang paling akhir",
    "Kerja yang tidak terlihat layak disebut, tanpa menyebut siapa yang menang.",
    (("paragraph", "<p>Mereka menghitung ulang ketika angka tidak cocok, walau hari sudah larut.</p>"),),
)
WAREHOUSE = Words(
    "Gudang logistik selesai diperbaiki",
    "Atap gudang sudah diganti sebelum musim hujan.",
    (("paragraph", "<p>Sebanyak 1.240 kotak dipindahkan ke ruang yang kering.</p>"),),
)
ONE_SIDED = Words(
    "Kunjungan ke pasar induk",
    "Naskah ini belum diajukan. Gerbang menunjukkan bagian yang tidak dapat diterbitkan.",
    (
        ("paragraph", "<p>Pedagang menyambut rombongan di pasar induk pada pagi hari.</p>"),
        ("paragraph", "<p>Ayo kita menangkan pasangan nomor 2, demi kota yang lebih baik.</p>"),
    ),
)
