"""What is tried at the rulebook desk is what becomes law, also for who competes."""

from datetime import date
from pathlib import Path

import pytest

from langkah.desk import Office
from langkah.desk.drafting.workshop import Workshop, change_of
from langkah.desk.law.kept import GivenLaw, LawFile
from langkah.desk.own import Own
from langkah.desk.ports import Law
from langkah.terms.stages import Phase
from langkah.terms.step import Act, Step

PILPRES = "contest:pilpres-2024"
OWN = "contest,number,name,nicknames\npilpres-2024,7,Surya Wibisana Contoh,Wibisana\n"
DAY = date(2023, 11, 15)


@pytest.mark.parametrize("name", ["Prabowo", "Wibisana"])
@pytest.mark.parametrize(
    ("before", "after"),
    [("determined: 2023-11-13", "determined: 2023-11-20"), ("ends: 2024-10-20", "ends: 2023-11-14")],
)
def test_days_of_a_contest_reach_its_competitors_as_they_were_tried(
    tmp_path: Path, name: str, before: str, after: str
) -> None:
    office = Own(contestants=OWN, data=str(tmp_path)).office()
    bare = Workshop(office, Law())
    text = bare.text(PILPRES)
    assert before in text
    text = text.replace(before, after)
    if "ends" in after:  # its stages go with it
        text = text.partition("windows:")[0]
    draft = bare.attempt(text, PILPRES, whole=False).draft
    assert draft is not None
    change = change_of(draft, None)
    step = Step(act=Act.POST, text=f"{name} keren.", on=DAY)
    was = office.consider(step).to_json()
    LawFile.in_folder(tmp_path).write(Law(changes=(change,), serial=1))
    followed, trial = office.consider(step), bare.office_with(change).consider(step)
    assert followed.to_json() == trial.to_json()
    assert followed.to_json() != was
    competitor = next(
        one
        for one in office.competitors.values()
        if any(name in said for said in (*one.names, *one.nicknames))
    )
    assert competitor.phase(DAY) is Phase.HOPEFUL
    assert office.competitors.keys() == bare.office_with().competitors.keys()


def test_a_contest_that_only_the_desk_knows_lends_its_days_to_the_offices_own_list() -> None:
    made = {
        "id": "pemilihan-kantor", "name": "Pemilihan Kantor", "begins": "2031-01-01", "ends": "2031-12-31",
        "determined": "2031-05-01", "windows": [], "contestants": [],
    }  # fmt: skip
    change = {"norm": "contest:pemilihan-kantor", "kind": "contest", "row": made}
    listed = "contest,number,name\npemilihan-kantor,1,Surya Wibisana Contoh\n"
    office = Own(contestants=listed).office().following(GivenLaw(Law(changes=(change,), serial=1)))
    (ours,) = (one for one in office.competitors.values() if one.contest == "pemilihan-kantor")
    assert (ours.determined, ours.until) == (date(2031, 5, 1), date(2031, 12, 31))


def test_a_change_that_moves_no_contest_leaves_the_competitors_alone() -> None:
    office = Office()
    same = office.competitors
    switched = Office().following(GivenLaw(Law(serial=1)))
    assert dict(switched.competitors) == dict(same)
