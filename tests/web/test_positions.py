from dataclasses import replace

from tests.web.handmade import room_of
from travaux.record.entries import Position
from travaux.web.pages import positions
from travaux.web.room import Room


def test_every_cell_lists_its_acts(room: Room) -> None:
    (row,) = positions.page(room).rows
    listed = {s.id: [a.kind for a in s.acts] for s in row.stances}
    assert listed == {"p-1": ["demand"], "p-2": ["reject"], "p-3": []}
    assert all(a.cites for s in row.stances for a in s.acts)


def test_red_lines_silences_and_whose_word_it_is_are_shown(room: Room) -> None:
    tavora, lunmark, later = room.record.positions
    told = (replace(tavora, told_by=("a-lun",)), replace(lunmark, red_line=("c-2",)), later)
    issue = replace(room.record.issues[0], common_ground=("p-1",))
    silent = Position("p-4", "a-tav", "i-toll", "undeclared", None)
    tolled = Position("p-5", "a-lun", "i-toll", "for", None)
    record = replace(
        room.record,
        positions=(*told, silent, tolled),
        issues=(issue, replace(issue, id="i-toll", label="toll", common_ground=())),
    )
    ferry, toll = positions.page(room_of(record)).rows
    assert (ferry.common, toll.common) == (True, False)
    stances = {s.id: s for s in ferry.stances}
    assert [t.text for t in stances["p-1"].told] == [room.actors["a-lun"].name]
    assert [a.red for a in stances["p-2"].acts] == [True]
    assert stances["p-2"].red
    assert not stances["p-3"].red
    assert sorted(s.stance for cell in toll.cells for s in cell) == ["for", "undeclared"]
    assert [s.id for s in toll.stances] == ["p-5"]
