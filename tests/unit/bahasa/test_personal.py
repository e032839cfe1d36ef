"""Somebody's own telephone number is told from an office's."""

import pytest

from langkah.bahasa import read
from langkah.terms.utterance import Utterance
from tests.unit.bahasa.contest import NOBODY


def _is_somebodys(text: str) -> bool:
    said = read(text, NOBODY).said
    return any(one.kind is Utterance.PERSONAL_DATA and one.confidence >= 0.5 for one in said)


@pytest.mark.parametrize(
    "text",
    [
        "Hubungi narahubung kelurahan, Yosef Peraga, di nomor pribadi 0812-3456-7890, sampai pukul 21.00.",
        "Narahubung: Ani 081234567890",
        "Narahubung sekretariat: Dewi Anggraini, 0812 3456 7890.",
        "Ketua KPPS TPS 5, Budi Santoso, dapat dihubungi di nomor HP pribadinya 0812-3456-7890",
        "Ketua KPPS TPS 5, Budi Santoso, dapat dihubungi di 0812-3456-7890",
        "Ketua KPU Kota, Budi Santoso: +62 812-3456-7890",
        "Hubungi Sekretariat KPU melalui Pak Dedi di 0812-3456-7890.",
        "Hubungi anggota KPU Rina Lestari, WA 0812-3456-7890.",
        "Staf KPU Kota dapat dihubungi di 0812-3456-7890 (nomor pribadi).",
        "Rekening Pak Dedi: 0123456789012345.",
        "Rekening ketua KPU: 0123456789012345.",
        "Rekening KPU Bu Rina: 0123456789012345.",
        "NPWP warga di kantor: 01.234.567.8-901.000.",
        "Rekening kantor 3404012309870001.",
    ],
)
def test_a_private_or_named_number_is_somebodys_though_an_office_is_named(text: str) -> None:
    assert _is_somebodys(text)


@pytest.mark.parametrize(
    "text",
    [
        "Kantor KPU Kota Rekaan, narahubung Ani, telepon (0274) 555123.",
        "Hubungi call center KPU di 0800 1234 5678 untuk info pindah memilih.",
        "Nomor WhatsApp layanan KPU Kota: 0811-2345-678",
        "Posko KPU Kota Sukamaju: 0812-3456-7890.",
        "Posko Sukamaju Raya 0812-3456-7890 (KPU).",
        "Kantor Kelurahan Sukamaju Raya, 0812-3456-7890.",
        "Kantor KPU Kabupaten Gunung Kidul, WhatsApp 0812-3456-7890.",
        "Layanan Pindah Memilih KPU: WhatsApp 0812-3456-7890, setiap Senin sampai Jumat.",
        "Layanan pelindungan data pribadi KPU: 0811-2345-6789.",
        "Nomor layanan kantor, bukan nomor pribadi: 0811-2345-6789.",
        "Jangan hubungi nomor pribadi anggota; pakai hotline KPU 0811-2345-6789.",
        "Ketua KPU Budi Santoso mengatakan hotline layanan ada di 0811-2345-6789.",
        "Help Desk Sirekap KPU Kota: 0811-2345-6789.",
        "Rekening resmi KPU: 0123456789012345.",
        "NPWP instansi 01.234.567.8-901.000.",
    ],
)
def test_what_an_office_calls_its_own_is_nobodys(text: str) -> None:
    assert not _is_somebodys(text)
