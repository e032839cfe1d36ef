"""`langkah check`: JSON, SARIF against the official schema, folders, faults."""

import json
import os
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from tests.cli.shell import Said, langkah
from tests.unit.documents import made

ON = ("--on", "2024-01-20")
SCHEMA = json.loads(
    (Path(__file__).parents[2] / "vectors" / "sarif-2.1.0-rtm.5.json").read_text(encoding="utf-8")
)
CALL = "Ayo kita menangkan nomor 2!"
ROW = "Prabowo unggul dalam hitung cepat."
TEXT = f"# 😀 Judul\r\n\r\nRapat dulu. {CALL} Hadir &amp; **tepat** waktu.\r\n\r\nMenurut PP 53/2010 pegawai netral.\r\n"


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "a b.md").write_bytes(TEXT.encode())
    return tmp_path


def _json(said: Said) -> Any:
    return json.loads(said.out)


def _run(said: Said) -> Any:
    log = _json(said)
    jsonschema.Draft4Validator(SCHEMA).validate(log)
    return log["runs"][0]


def test_json_tells_places_findings_and_the_sum(folder: Path) -> None:
    said = langkah("check", ".", "missing.md", "--json", *ON, "--fail-on", "stop")
    assert said.code == 1
    found = _json(said)
    assert found["on"] == "2024-01-20"
    (file,) = found["files"]
    assert file["path"] == "a b.md"
    assert (file["kind"], file["level"], file["passages"]) == ("markdown", "stop", 3)
    (one,) = file["found"]
    assert one["place"]["from"] == {"line": 3, "column": 1}
    first = one["findings"][0]
    assert first["places"][0]["from"] == {"line": 3, "column": 22}
    assert first["provision"]
    assert "spans" not in first
    assert one["rewrite"]["level"] == "clear"
    assert one["rewrite"]["edits"][0]["text"].startswith("Gunakan hak pilih")
    (notice,) = file["publication"]["notices"]
    assert notice["places"][0]["from"] == {"line": 5, "column": 9}
    assert file["publication"]["citations"][0]["successor"] == "PP 94/2021"
    assert found["unreadable"][0]["error"]["code"] == "cli.file-unreadable"
    assert found["summary"]["levels"]["stop"] == 1
    assert found["summary"]["exit_code"] == 1


def test_sarif_holds_rules_levels_and_fixes_that_mend_the_file(folder: Path) -> None:
    said = langkah("check", "a b.md", "--sarif", *ON)
    assert said.code == 0
    run = _run(said)
    rules = run["tool"]["driver"]["rules"]
    results = run["results"]
    assert run["columnKind"] == "unicodeCodePoints"
    assert {rules[one["ruleIndex"]]["id"] for one in results} == {one["ruleId"] for one in results}
    assert [one["level"] for one in results][:1] == ["error"]
    assert results[-1]["level"] == "note"
    assert results[-1]["properties"] == {"checked": True}
    assert results[0]["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] == "a%20b.md"
    rule = rules[0]
    assert rule["properties"]["provision"] in rule["help"]["text"]
    text = TEXT
    for one in (results[-1], results[0]):
        (fix,) = one["fixes"]
        for replacement in reversed(fix["artifactChanges"][0]["replacements"]):
            text = _replaced(text, replacement)
    (folder / "a b.md").write_bytes(text.encode())
    again = _run(langkah("check", "a b.md", "--sarif", *ON))
    assert again["results"] == []
    assert "PP 94/2021" in text
    assert "**tepat**" in text


def _replaced(text: str, replacement: dict[str, Any]) -> str:
    region = replacement["deletedRegion"]
    lines = text.split("\n")
    starts = [sum(len(line) + 1 for line in lines[:number]) for number in range(len(lines))]
    begin = starts[region["startLine"] - 1] + region["startColumn"] - 1
    end = starts[region["endLine"] - 1] + region["endColumn"] - 1
    return str(text[:begin] + replacement["insertedContent"]["text"] + text[end:])


def test_sarif_tells_what_was_passed_over_and_what_could_not_be(folder: Path) -> None:
    (folder / "a b.md").write_text(
        f"<!-- langkah: abaikan pemilu-449-4-bukan-resmi: kutipan -->\n{ROW}\n\n"
        f"<!-- langkah: abaikan pp94-5n6-ajakan-teks: contoh -->\n{CALL}\n\n<!-- langkah: abaikan x -->\n",
        encoding="utf-8",
    )
    run = _run(langkah("check", "a b.md", "--sarif", "--lang", "en", *ON))
    by_rule = {one["ruleId"]: one for one in run["results"]}
    held = by_rule["pemilu-449-4-bukan-resmi"]["suppressions"]
    assert held == [{"kind": "inSource", "status": "accepted", "justification": "kutipan"}]
    assert by_rule["pp94-5n6-ajakan-teks"]["suppressions"][0]["status"] == "rejected"
    (told,) = run["invocations"][0]["toolExecutionNotifications"]
    assert told["level"] == "note"
    assert "reason" in told["message"]["text"]


def test_remarks_beside_a_packed_file_are_external(folder: Path) -> None:
    (folder / "b.docx").write_bytes(made.docx(made.paragraph("Pembuka.") + made.paragraph(ROW)))
    (folder / "b.docx.langkah").write_text(
        "abaikan pemilu-449-4-bukan-resmi: kutipan\nabaikan y\n", encoding="utf-8"
    )
    run = _run(langkah("check", "b.docx", "--sarif", *ON))
    (one,) = [each for each in run["results"] if "suppressions" in each]
    assert one["suppressions"][0]["kind"] == "external"
    assert one["locations"][0]["logicalLocations"][0] == {
        "fullyQualifiedName": "paragraph 2, column 1",
        "kind": "paragraph",
    }
    assert "region" not in one["locations"][0]["physicalLocation"]
    found = _json(langkah("check", "b.docx", "--json", *ON))["files"][0]
    assert found["remarks"][0]["place"] == {"beside": 2}
    assert found["found"][0]["place"]["from"] == {"paragraph": 2, "column": 1}


def test_a_pdf_is_shown_by_page_and_line(folder: Path) -> None:
    (folder / "c.pdf").write_bytes(made.pdf([["Pembuka."], ["Satu.", CALL]]))
    said = langkah("check", "c.pdf", *ON)
    assert "hlm. 2 baris 2:" in said.out
    run = _run(langkah("check", "c.pdf", "--sarif", *ON))
    assert "page 2, line 2" in run["results"][0]["locations"][0]["logicalLocations"][0]["fullyQualifiedName"]


def test_reading_ease_and_notices_on_the_whole_are_shown() -> None:
    said = langkah("check", "-", *ON, stdin=b"menyelenggarakan pertanggungjawaban. " * 20)
    assert "[hard-to-read]" in said.out
    assert "keterbacaan: LIX 102 (sangat sulit)" in said.out
    run = _run(langkah("check", "-", "--sarif", *ON, stdin=b"menyelenggarakan pertanggungjawaban. " * 20))
    assert "region" not in run["results"][0]["locations"][0]["physicalLocation"]


def test_a_docx_is_shown_by_paragraph(folder: Path) -> None:
    (folder / "b.docx").write_bytes(made.docx(made.paragraph("Pembuka.") + made.paragraph(CALL)))
    assert "paragraf 2:10" in langkah("check", "b.docx", *ON).out


def test_an_empty_run_is_valid_in_both_forms(folder: Path) -> None:
    (folder / "leer").mkdir()
    assert _run(langkah("check", "leer", "--sarif"))["results"] == []
    assert _json(langkah("check", "leer", "--json"))["files"] == []


def test_folders_are_walked_in_order_and_loops_are_not_entered(folder: Path) -> None:
    deep = folder / "isi" / "dalam"
    deep.mkdir(parents=True)
    for place in (
        deep / "z.txt",
        folder / "isi" / "b.html",
        folder / "isi" / "a.md",
        folder / "isi" / ".x.md",
    ):
        place.write_text("Rapat.", encoding="utf-8")
    (folder / "isi" / "foto.png").write_bytes(b"\0")
    (folder / "isi" / "lingkar").symlink_to(folder / "isi")
    (folder / "isi" / ".git").mkdir()
    (folder / "isi" / ".git" / "c.md").write_text(CALL, encoding="utf-8")
    found = _json(langkah("check", "isi", "--json"))
    assert [one["path"] for one in found["files"]] == ["isi/a.md", "isi/b.html", "isi/dalam/z.txt"]
    assert found["unreadable"] == []


def test_forms_that_are_not_read_are_told_however_the_check_speaks(folder: Path) -> None:
    (folder / "lama").mkdir()
    for name in ("rilis.doc", "SIARAN.DOC", "rilis.rtf", "foto.png", "gaya.css", ".rahasia.doc"):
        (folder / "lama" / name).write_text(CALL, encoding="utf-8")
    said = langkah("check", "lama", *ON, "--fail-on", "care")
    assert said.code == 0
    assert "3 berkas di dalam folder tidak diperiksa karena bentuknya: .doc, .rtf" in said.err
    assert "cli.nothing-read" in said.err
    told = langkah("check", "lama", "a b.md", *ON, "--json")
    assert _json(told)["summary"]["skipped"] == {".doc": 2, ".rtf": 1}
    assert "cli.files-skipped" in told.err
    assert "cli.nothing-read" not in told.err
    run = _run(langkah("check", "lama", *ON, "--sarif"))
    codes = [one["descriptor"]["id"] for one in run["invocations"][0]["toolExecutionNotifications"]]
    assert codes == ["cli.files-skipped", "cli.nothing-read"]
    assert langkah("check", "a b.md", *ON).err == ""


def test_every_place_of_a_passage_is_shown(folder: Path) -> None:
    (folder / "dua.md").write_text(
        "Ayo pilih Prabowo. Kantor buka pukul delapan. Jangan pilih Ganjar!", encoding="utf-8"
    )
    said = langkah("check", "dua.md", *ON).out
    assert "juga 1:54 «pilih Ganjar»" in said
    assert (
        "named: Prabowo Subianto (1); Ganjar Pranowo (1)"
        in langkah("check", "dua.md", *ON, "--lang", "en").out
    )
    assert "juga" not in langkah("check", "a b.md", *ON).out


def test_every_norm_of_a_passage_is_named_so_that_a_remark_can_name_it(folder: Path) -> None:
    found = _json(langkah("check", "a b.md", *ON, "--json"))["files"][0]["found"][0]["findings"]
    assert len(found) > 2
    shown = langkah("check", "a b.md", *ON).out
    assert all(one["norm"] in shown for one in found)


def test_a_remark_that_cannot_hold_says_why_and_where(folder: Path) -> None:
    (folder / "a b.md").write_text(
        "<!-- langkah: abikan pp94-5n6-ajakan-teks: salah ketik -->\n\n"
        "<!-- Langkah: tahap pertama -->\n\n"
        f"<!-- Langkah: Abaikan citation-repealed: kutipan -->\n{ROW}\n",
        encoding="utf-8",
    )
    (folder / "a b.md.langkah").write_text("# catatan\nhalo dunia\n", encoding="utf-8")
    said = " ".join(langkah("check", "a b.md", *ON).out.split())
    assert "1:1 catatan catatan penulis: catatan ini tidak terbaca" in said
    assert "3:1" not in said
    assert '5:1 catatan catatan penulis: "citation-repealed" bukan norma' in said
    assert "a b.md.langkah:2 catatan catatan penulis: catatan ini tidak terbaca" in said
    run = _run(langkah("check", "a b.md", *ON, "--sarif"))
    places = [one["locations"][0] for one in run["invocations"][0]["toolExecutionNotifications"]]
    beside = places[-1]["physicalLocation"]
    assert beside["artifactLocation"]["uri"] == "a%20b.md.langkah"
    assert beside["region"] == {"startLine": 2}


def test_faults_of_one_kind_give_their_own_exit_code(folder: Path) -> None:
    os.mkfifo(folder / "pipa.txt")
    (folder / "besar.txt").write_bytes(b"a" * 4_000_001)
    (folder / "rusak.docx").write_bytes(b"PK")
    assert langkah("check", "pipa.txt", *ON).code == 4
    assert "itu bukan berkas biasa" in langkah("check", "pipa.txt", *ON).err
    assert "it is no plain file" in langkah("check", "pipa.txt", *ON, "--lang", "en").err
    assert langkah("check", "besar.txt", *ON).code == 5
    assert langkah("check", "rusak.docx", *ON).code == 2
    both = langkah("check", "besar.txt", "pipa.txt", "a b.md", *ON, "--lang", "en")
    assert both.code == 2
    assert "besar.txt: the file is larger than 4 MB" in both.err
    assert "a b.md" in both.out


def test_a_folder_that_may_not_be_read_is_told(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (folder / "tutup").mkdir()
    real = os.scandir

    def guarded(path: str) -> Any:
        if str(path).endswith("tutup"):
            raise PermissionError(13, "Permission denied", str(path))
        return real(path)

    monkeypatch.setattr(os, "scandir", guarded)
    said = langkah("check", ".", *ON)
    assert 'berkas "./tutup" tidak dapat dibaca' in said.err
    assert "a b.md" in said.out
    assert said.code == 4


def test_a_sidecar_that_is_no_text_is_told(folder: Path) -> None:
    (folder / "a b.md.langkah").write_bytes(b"\xff")
    said = langkah("check", "a b.md", *ON)
    assert said.code == 2
    assert "a b.md.langkah" in said.err


def test_standard_input_is_read_and_its_form_told_by_how_it_begins() -> None:
    assert "stdin" in langkah("check", "-", *ON, stdin=f"<html><p>{CALL}</p>".encode()).out
    assert (
        "2:5"
        in langkah("check", "-", *ON, "--kind", "text", stdin=b"Rapat mulai.\nAyo menangkan nomor 2!").out
    )


def test_a_private_post_is_weighed_as_one() -> None:
    draft = "Uang 50 ribu dari timses sudah saya terima."
    private = ("--capacity", "private", "--channel", "social")
    assert langkah("check", "-", *ON, *private, "--fail-on", "ask", stdin=draft.encode()).code == 1


@pytest.mark.parametrize("capacity", ["official", "private"])
@pytest.mark.parametrize(
    "personal",
    [
        "NIK 3171234567890123 atas nama Budi.",
        "Data pemilih: NIK 3174096112900001 atas nama Ani, alamat Jl. Melati 5 RT 02.",
        "Nomor KK 3201012003070009 milik keluarga Pak Dedi.",
        "Bu Rina bisa dihubungi di 0812-3456-7890.",
        "Alamat rumah Bu Ani: Jl. Melati No. 5 RT 02 RW 03.",
    ],
)
def test_data_of_a_person_are_found_whoever_publishes_them(capacity: str, personal: str) -> None:
    # an office's page is where such data do most harm; the gate of the office's own pages says the same
    said = langkah("check", "-", *ON, "--capacity", capacity, "--fail-on", "ask", stdin=personal.encode())
    assert said.code == 1
    assert "data-pribadi" in langkah("check", "-", *ON, "--json", stdin=personal.encode()).out


@pytest.mark.parametrize(
    "public",
    [
        "Kantor KPU Kota, Jl. Pahlawan No. 12, telepon (0274) 555123.",
        "Layanan WhatsApp KPU Kabupaten: 0811-2345-6789.",
        "Informasi pindah memilih: 0812-3456-7890 (Sekretariat KPU Kota).",
        "Hotline pengaduan Bawaslu 0857-1111-2222.",
        "TPS 3 bertempat di Balai RW 05, Jl. Kenanga 7.",
        "Samarkan NIK dan alamat sebelum berkas diunggah.",
    ],
)
def test_what_an_office_gives_to_be_found_alarms_nobody(public: str) -> None:
    assert langkah("check", "-", *ON, "--fail-on", "care", stdin=public.encode()).code == 0


def test_help_is_given_in_both_languages() -> None:
    assert "Menimbang naskah dalam berkas" in langkah("check", "--help").out
    assert "Weighs the texts in files" in langkah("check", "--help", "--lang", "en").out


def test_nothing_of_a_text_is_left_or_told(folder: Path) -> None:
    marker = "kenariKuning7731"
    bad = {
        "a.docx": b"PK" + marker.encode(),
        "b.pdf": b"%PDF-1.4 " + marker.encode(),
        "c.txt": marker.encode() + b"\0",
        "d.md": b"\xff" + marker.encode(),
        "e.odt": made.odt(f"<text:p>{marker}"),
        "f.docx": made.packed({"word/document.xml": f"<!DOCTYPE a [<!ENTITY x '{marker}'>]><a/>"}),
        "g.md": f"<!-- langkah: abaikan {marker}: {marker} -->\nRapat.".encode(),
    }
    for name, data in bad.items():
        (folder / name).write_bytes(data)
    before = {path: path.read_bytes() for path in sorted(folder.iterdir())}
    for voice in ((), ("--json",), ("--sarif",)):
        assert marker not in langkah("check", ".", *ON, *voice).err
    assert {path: path.read_bytes() for path in sorted(folder.iterdir())} == before
