"""What the record of the shipped sample shows, from the saved pages to the exported record (its story: docs/sample.md)."""

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

import travaux
from travaux import dates

SAMPLE = Path(travaux.__file__).parent / "sample"
PAGES = sorted(path for path in SAMPLE.iterdir() if path.suffix in (".txt", ".html"))
COMMENTED = "06-observer-first-round"
FIRST_ROUND, SECOND_ROUND, THIRD_ROUND = "2024-03-08", "2024-03-21/2024-03-22", "2024-04-09"

Entry = dict[str, Any]


def travaux_command(*arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-c", "import sys; from travaux.cli import main; sys.exit(main())", *arguments],
        capture_output=True,
        text=True,
        check=False,
    )


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the sample's exported record and its documents as read."""
    out = tmp_path_factory.mktemp("sample")
    store, record, documents = out / "sample.travaux", out / "record.json", out / "documents.jsonl"
    for arguments in (
        ("read", str(SAMPLE), "-o", str(documents)),
        ("--record", str(store), "add", str(SAMPLE)),
        ("--record", str(store), "export", "json", "-o", str(record)),
    ):
        done = travaux_command(*arguments)
        assert done.returncode == 0, done.stderr
    return out


@pytest.fixture(scope="module")
def texts(folder: Path) -> dict[str, str]:
    lines = (folder / "documents.jsonl").read_text(encoding="utf-8").split("\n")
    return {document["id"]: document["text"] for document in map(json.loads, filter(None, lines))}


@pytest.fixture(scope="module")
def record(folder: Path) -> Entry:
    found: Entry = json.loads((folder / "record.json").read_text(encoding="utf-8"))
    return found


def actor(record: Entry, name: str) -> Entry:
    """The one actor that goes by a name."""
    found = [a for a in record["actors"] if name in (a["name"], *a["names"])]
    assert len(found) == 1, f"{name}: {[a['name'] for a in found]}"
    only: Entry = found[0]
    return only


def side(record: Entry, name: str) -> set[str]:
    """A party and everybody who acts for it."""
    ids = {actor(record, name)["id"]}
    while more := {a["id"] for a in record["actors"] if a["represents"] in ids} - ids:
        ids |= more
    return ids


def words(texts: dict[str, str], entry: Entry, key: str = "evidence") -> str:
    return " … ".join(texts[e["document"]][e["start"] : e["end"]] for e in entry[key])


def acts(record: Entry, texts: dict[str, str], kinds: set[str], party: str, *about: str) -> list[Entry]:
    by = side(record, party)
    return [
        act
        for act in record["acts"]
        if act["kind"] in kinds and by & set(act["by"]) and any(word in words(texts, act).casefold() for word in about)
    ]


def meetings(record: Entry, when: str) -> list[Entry]:
    return [m for m in record["meetings"] if m["kind"] == "talks" and m["when"] and dates.within(m["when"], when)]


def draft(record: Entry) -> Entry:
    found = [i for i in record["instruments"] if i["provisions"] and not i["answers"]]
    assert len(found) == 1, [i["title"] for i in found]
    only: Entry = found[0]
    return only


def answer(record: Entry) -> Entry:
    found = [i for i in record["instruments"] if i["answers"] == draft(record)["id"]]
    assert len(found) == 1, [i["title"] for i in found]
    only: Entry = found[0]
    return only


def test_every_page_is_read(texts: dict[str, str]) -> None:
    assert sorted(texts) == [path.stem for path in PAGES]
    assert len(PAGES) >= 14
    assert "Орва-Инфо" in texts["07-orvainfo-warning"], "Windows-1251"
    assert "à titre de réciprocité" in texts["11-written-answer"], "UTF-16"


def test_the_papers_are_primary_and_the_news_is_not(record: Entry) -> None:
    primary = {d["id"] for d in record["documents"] if d["kind"] == "primary"}
    assert primary == {"02-draft-agreement", "11-written-answer"}


@pytest.mark.parametrize(
    ("name", "kind", "office", "acts_for"),
    [
        ("Orvania", "state", None, None),
        ("Sundmark", "state", None, None),
        ("Marta Kelvic", "person", "Foreign Minister", "Orvania"),
        ("Erik Lindhaven", "person", "Foreign Minister", "Sundmark"),
        ("Ingrid Solmay", "person", "spokeswoman", "Sundmark"),
        ("Amara Deluse", "person", "Secretary-General", "Northern Straits Council"),
    ],
)
def test_who_is_who(record: Entry, name: str, kind: str, office: str | None, acts_for: str | None) -> None:
    found = actor(record, name)
    assert found["kind"] == kind
    if office:
        assert office.casefold() in " ".join(o["title"] for o in found["offices"]).casefold()
    if acts_for:
        assert found["id"] in side(record, acts_for)


def test_edited_copies_count_once(record: Entry) -> None:
    copies = {d["id"]: d["copy_of"] for d in record["documents"] if d["copy_of"]}
    assert copies == {"04-post-first-round": "03-wire-first-round", "05-courier-first-round": "03-wire-first-round"}


def test_the_first_round_is_one_meeting(record: Entry) -> None:
    (found,) = meetings(record, FIRST_ROUND)
    assert found["status"] == "held"
    assert found["place"] == "Port Selene"
    assert set(found["parties"]) & side(record, "Orvania")
    assert set(found["parties"]) & side(record, "Sundmark")
    assert {e["document"] for e in found["evidence"]} >= {"03-wire-first-round", COMMENTED}


def test_the_moved_round_is_one_meeting_whose_day_is_disputed(record: Entry) -> None:
    (found,) = meetings(record, SECOND_ROUND)
    assert found["status"] == "held"
    assert found["when"] == SECOND_ROUND, "covers both accounts"
    assert {"planned", "postponed"} & {step["status"] for step in found["history"]}
    (dispute,) = [d for d in record["discrepancies"] if d["about"] == found["id"] and d["field"] == "when"]
    claims = {c["value"]: {e["document"] for e in c["evidence"]} for c in dispute["claims"]}
    assert "12-courier-second-round" in claims["2024-03-22"]
    assert "13-post-second-round" in claims["2024-03-21"]


def test_the_third_round_is_planned(record: Entry) -> None:
    (found,) = meetings(record, THIRD_ROUND)
    assert found["status"] == "planned"
    assert found["place"] == "Halmevik"


def test_the_draft_and_its_answer(record: Entry) -> None:
    paper, reply = draft(record), answer(record)
    assert set(paper["from"]) & side(record, "Orvania")
    assert set(paper["to"]) & side(record, "Sundmark")
    assert set(reply["from"]) & side(record, "Sundmark")
    for entry, day in (paper, "2024-03-04"), (reply, "2024-03-19"):
        assert any(dates.within(step["when"], day) for step in entry["history"] if step["what"] == "handed over")


@pytest.mark.parametrize(
    ("number", "stance"),
    [
        ("1", "accepted"),
        ("2", "accepted"),
        ("3", "rejected"),
        ("4", "countered"),
        ("5", "not answered"),
        ("6", "partial"),
        ("7", "accepted"),
    ],
)
def test_the_answer_point_by_point(record: Entry, number: str, stance: str) -> None:
    (provision,) = [p for p in draft(record)["provisions"] if p["number"].split()[-1] == number]
    assert [r["stance"] for r in provision["responses"] if r["instrument"] == answer(record)["id"]] == [stance]


def test_the_convention_is_only_cited(record: Entry) -> None:
    (found,) = [i for i in record["instruments"] if "Harbour Convention" in i["title"]]
    assert found["cited_only"]


def test_the_promise_was_kept_late(record: Entry, texts: dict[str, str]) -> None:
    found = [
        c
        for c in record["commitments"]
        if c["by"] in side(record, "Sundmark")
        and dates.within(c["due"], "../2024-03-15")
        and "answer" in words(texts, c).casefold()
    ]
    assert len(found) == 1, [c["content"] for c in found]
    assert (found[0]["status"], found[0]["x_kept"]) == ("met", "2024-03-19T12:00:00")
    outcome = {e["document"] for e in found[0]["outcome_evidence"]}
    assert "10-observer-answer-delivered" in outcome


def test_what_is_still_owed(record: Entry, texts: dict[str, str]) -> None:
    found = [c for c in record["commitments"] if c["by"] in side(record, "Orvania") and dates.within(c["due"], "../2024-04-02")]
    assert any("comments" in words(texts, c) and c["status"] == "open" for c in found)


@pytest.mark.parametrize(
    ("kinds", "party", "about"),
    [
        ({"demand", "request"}, "Orvania", ("trawler", "marisel")),
        ({"refuse", "reject"}, "Sundmark", ("patrol vessels",)),
        ({"threaten", "warn"}, "Orvania", ("licences",)),
        ({"deny"}, "Sundmark", ("fired", "shot")),
        ({"offer", "propose"}, "Sundmark", ("crew", "sailors")),
        ({"accuse"}, "Orvania", ("shooting",)),
        ({"withdraw"}, "Orvania", ("threat",)),
    ],
)
def test_the_moves(record: Entry, texts: dict[str, str], kinds: set[str], party: str, about: tuple[str, ...]) -> None:
    assert acts(record, texts, kinds, party, *about)


def test_the_threat_has_its_condition(record: Entry, texts: dict[str, str]) -> None:
    found = acts(record, texts, {"threaten", "warn"}, "Orvania", "licences")
    assert any("answer" in (act["condition"] or "") for act in found)


def test_comments_are_reaction_and_nothing_else(record: Entry, texts: dict[str, str]) -> None:
    assert {r["document"] for r in record["reaction"]} == {COMMENTED}
    assert len(record["reaction"]) == 5
    spans = [r["span"] for r in record["reaction"]]
    assert any("met in secret in Casta Nova" in texts[COMMENTED][s:e] for s, e in spans)
    assert [(r["thread"]["depth"], r["thread"]["score"]) for r in record["reaction"]] == [
        (1, 9),
        (2, -4),
        (3, 0),
        (1, 2),
        (2, -11),
    ]
    kinds = ("statements", "acts", "meetings", "instruments", "commitments", "positions")
    rests_on = [e for kind in kinds for entry in record[kind] for e in entry["evidence"] if e["document"] == COMMENTED]
    assert not [e for e in rests_on if any(s < e["end"] and e["start"] < t for s, t in spans)]


def test_the_feed_is_no_news(record: Entry, texts: dict[str, str]) -> None:
    told = " ".join(words(texts, entry) for kind in ("statements", "acts", "meetings", "instruments") for entry in record[kind])
    for stranger in ("rail freight", "Ruvelle", "rice importers", "Subscribe", "cookies"):
        assert stranger not in told
