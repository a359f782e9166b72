from dataclasses import replace

from tests.web.handmade import room_of
from travaux.record.entries import Position, Stance
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
    assert [(s.id, s.actor.text) for s in toll.silent] == [("p-4", "Tavora")]


def test_a_cell_tells_what_a_party_said_last_however_much_others_said_since(room: Room) -> None:
    tavora, lunmark, _ = room.record.positions
    later = tuple(replace(lunmark, id=f"p-{n}", when=f"2031-06-{n}", stance="for" if n % 2 else "open") for n in range(10, 40))
    made = room_of(replace(room.record, positions=(tavora, lunmark, *later)))
    (row,) = positions.page(made).rows
    assert [(s.stance, s.href) for s in row.cells[0]] == [("for", "/positions?issue=i-ferry&at=p-1#p-1")]
    assert (row.earlier, [s.id for s in row.stances]) == (29, ["p-37", "p-38", "p-39"])
    assert row.cells[1][-1].href == "#p-39"
    (alone,) = positions.page(made, issue="i-ferry", number=2).rows
    assert [s.stance for s in alone.cells[0]] == ["for"]
    assert "p-1" not in {s.id for s in alone.stances}
    for issue in ("i-ferry", ""):
        (found,) = positions.page(made, issue, at="p-1").rows
        assert "p-1" in {s.id for s in found.stances}


def test_what_a_person_says_for_a_party_is_told_once(room: Room) -> None:
    party = room.record.positions[0]
    voiced = replace(party, id="p-9", actor="a-rov")
    other = replace(voiced, id="p-8", when="2031-05-16", acts=("c-1", "c-2"))
    part = replace(voiced, id="p-7", when="2031-05-14")
    made = room_of(replace(room.record, positions=(voiced, party, other, part)))
    (row,) = positions.page(made).rows
    assert [(s.id, s.actor and s.actor.text, [v.id for v in s.voices]) for s in row.stances] == [
        ("p-1", "Tavora", ["p-7", "p-9"]),
        ("p-8", "Ada Rovik", []),
    ]
    assert positions.page(made, at="p-9").rows == positions.page(made, issue="i-ferry").rows


def test_an_issue_alone_goes_by_its_name(room: Room) -> None:
    found = positions.page(room, issue="i-ferry")
    assert (found.title, found.listing.total) == ("The ferry", 3)
    assert positions.page(room).title == "Positions"


def test_a_red_line_stays_one_where_the_same_is_said_again(room: Room) -> None:
    first = room.record.positions[0]
    said: tuple[tuple[Stance, tuple[str, ...]], ...] = (
        ("for", ()),
        ("for", ("c-1",)),
        ("for", ()),
        ("against", ()),
        ("undeclared", ()),
    )
    held = tuple(
        replace(first, id=f"p-{n}", when=f"2031-05-0{n}", stance=stance, red_line=red)
        for n, (stance, red) in enumerate(said, 1)
    )
    (row,) = positions.page(room_of(replace(room.record, positions=held))).rows
    assert [(s.stance, s.red) for s in row.cells[0]] == [("for", False), ("for", True), ("against", False)]


def test_an_issue_without_positions_is_shown_with_its_words(room: Room) -> None:
    issue = room.record.issues[0]
    gulls = replace(issue, id="i-gulls", label="gulls")
    rows = positions.page(room_of(replace(room.record, issues=(issue, gulls)))).rows
    assert [(r.label, r.cells, bool(r.cites)) for r in rows[1:]] == [("Gulls", ((), ()), True)]
    assert not rows[0].cites


def test_the_first_page_has_the_table_of_all_issues_the_telling_ones_first(room: Room) -> None:
    issue, position = room.record.issues[0], room.record.positions[0]
    issues = tuple(replace(issue, id=f"i-{n}", label=f"issue {n:02}", common_ground=()) for n in range(20))
    red = replace(position, id="p-red", issue="i-19", red_line=("c-1",))
    made = room_of(replace(room.record, issues=issues, positions=(red, replace(position, id="p-late", issue="i-18"))))
    first, second = positions.page(made), positions.page(made, number=2)
    assert [r.label for r in first.rows[:3]] == ["Issue 19", "Issue 18", "Issue 00"]
    assert (len(first.rows) + len(first.beyond), second.beyond) == (20, ())
    assert first.beyond[0].href == f"/positions?at={second.rows[0].id}#{second.rows[0].id}"
