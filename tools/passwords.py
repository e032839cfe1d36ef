"""Writes the list of passwords that are tried first, from words gathered here."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator
from itertools import product
from pathlib import Path

from langkah.web.people.passwords import WIDTH, digest

TARGET = Path(__file__).resolve().parent.parent / "src" / "langkah" / "web" / "people" / "passwords.bin"

#: What people here choose: secrets, hopes, names, places, the office itself. Written for this list.
INDONESIAN = """
rahasia sandi katasandi password passwordku sandiku kunci kuncirumah masuk buka bukapintu izinkan admin administrator operator
petugas pegawai kantor kantorku sekretaris sekretariat bendahara kepala ketua anggota komisioner ppk pps kpps panwas
kpu kpuri kpukota kpukab kpuprov kpukabupaten kpuprovinsi kpurepublik bawaslu dkpp pemilu pemilukada pilkada pilpres pileg
pilgub pilwalkot pilbup pemilih pemilihan suara suararakyat tps coblos cobloskan surat suratsuara kotaksuara bilik demokrasi
jurdil luberjurdil luber netral netralitas integritas mandiri profesional merdeka indonesia indonesiaku indonesiaraya nusantara
garuda garudaku pancasila bhinneka merahputih bangsaku tanahair tanahairku ibupertiwi jakarta surabaya bandung semarang
yogyakarta jogja medan makassar palembang denpasar bali lombok papua maluku ambon manado padang pekanbaru batam bogor depok
tangerang bekasi solo malang kediri madiun cirebon tegal serang lampung jambi bengkulu aceh pontianak banjarmasin samarinda
balikpapan kendari palu gorontalo ternate sorong jayapura manokwari kupang mataram garut sukabumi tasikmalaya sumedang
sayang sayangku sayangkamu cinta cintaku cintakamu akucintakamu akusayangkamu kangen rindu bahagia bahagiaselalu senyum
semangat semangatpagi sukses suksesselalu berkah berkahselalu rejeki rezeki alhamdulillah bismillah subhanallah
allahuakbar insyaallah assalamualaikum muhammad ahmad abdullah fatimah aisyah siti nurul putri putra dewi wati budi andi agus
joko bambang hendra rudi dedi eko dwi tri sri endang yanti rina rini lina maria yohanes petrus paulus kristus yesus
tuhanyesus halleluya puji tuhan mama papa mamaku papaku ibuku ayahku bapak ibu anakku istriku suamiku keluarga keluargaku
adik kakak nenek kakek rumah rumahku sekolah sekolahku kampus kuliah mahasiswa guru bapakibu sahabat teman temanku
bola sepakbola persib persija persebaya arema timnas garudajaya kopi kopihitam kopisusu nasigoreng rendang bakso sate soto
tempe gorengan sambal durian mangga jeruk pisang anggrek melati mawar matahari bulan bintang langit laut pantai gunung
hujan pelangi kucing kucingku anjing kelinci harimau macan elang rajawali naga satria perkasa jagoan gantengku ganteng
cantik cantikku manis pintar hebat mantap mantapjiwa santai santaisaja biasa biasasaja terserah lupa lupalagi
lupasandi tidaktahu apaaja apasaja bebas gratis coba cobacoba tes testing selamat selamatpagi selamatdatang hari harini senin
selasa rabu kamis jumat sabtu minggu januari februari maret april mei juni juli agustus september oktober november desember
satu dua tiga empat lima enam tujuh delapan sembilan sepuluh satuduatiga satuduatigaempat bukopin mandirijaya nomor
handphone telepon laptop komputer internet wifi wifigratis jaringan server aplikasi sipol sidalih silon sirekap sakti
""".split()
ENGLISH = """
password passw passwd pass passcode secret secrets letmein welcome login logon admin administrator root user guest
default changeme change temp temporary test testing tester sample demo master superuser system server computer internet
hello helloworld goodbye thankyou please sorry iloveyou iloveu loveyou lovely love loveme baby babygirl honey sweet sweetie sunshine
princess prince queen king angel devil dragon tiger lion eagle falcon monkey donkey butterfly flower rose summer winter autumn
spring january february march april june july august september october november december monday tuesday wednesday thursday
friday saturday sunday football soccer basketball baseball tennis hockey champion winner freedom liberty justice democracy
election vote voter voting office officer government government staff member money dollar rich lucky happy happyday forever
always never nothing something anything whatever trustno trustme nobody somebody myself michael jennifer jessica ashley daniel
thomas robert william charlie jordan hunter ranger batman superman spiderman starwars pokemon minecraft computer samsung google
facebook whatsapp instagram twitter youtube android iphone apple orange banana chocolate cookie coffee pepper ginger silver
golden diamond crystal shadow phantom ghost ninja matrix hacker security secure access open sesame opensesame keyboard qwerty
""".split()
#: Numbers and walks over the keys; words are listed bare, since what stands around them is taken off before looking.
NUMBERS = """
0123456789 1234567890 12345678901 123456789012 1234567890123 0987654321 9876543210 987654321012 112233445566 111222333444
123123123123 121212121212 123321123321 147258369147 159753159753 741852963741 135791357913 246824682468 000000000000 111111111111
888888888888 999999999999 123454321234 102030405060 010203040506 123412341234 1q2w3e4r5t6y 1qaz2wsx3edc qazwsxedcrfv zaq12wsxcde3
q1w2e3r4t5y6 asdfghjkl123 zxcvbnm12345 qwertyuiop12 qwerty123456 abc123abc123 abcd1234abcd a1b2c3d4e5f6 aaaabbbbcccc passwordpassword
""".split()


def every() -> Iterator[str]:
    """Every password of the list, in lower case: words and their pairs."""
    words = sorted({*INDONESIAN, *ENGLISH})
    yield from NUMBERS
    yield from words
    for one, other in product(sorted(_FIRST.intersection(words)), words):
        yield one + other
        yield other + one


_FIRST = frozenset(
    "rahasia sandi password admin kantor kpu pemilu sayang cinta indonesia merdeka semangat sukses bismillah "
    "love secret welcome qwerty iloveyou pilkada netral jurdil".split()
)


def listed() -> bytes:
    """The file: the first bytes of each digest, sorted, each once."""
    return b"".join(sorted({digest(one) for one in every()}))


def main() -> int:
    """Write the file, or say whether it is fresh."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--check", action="store_true")
    made = listed()
    if parser.parse_args().check:
        return 0 if TARGET.read_bytes() == made else 1
    TARGET.write_bytes(made)
    print(f"{len(made) // WIDTH} passwords, {len(made)} bytes")
    return 0


if __name__ == "__main__":
    sys.exit(main())
