"""Deciding through the pages: what is kept, who may, what is turned away, and that nobody's decision is lost."""

import re
from collections.abc import Iterable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from html import unescape
from pathlib import Path
from typing import Any
from urllib.parse import quote

import pytest

from tests.web.conftest import TestClient
from tests.web.desk import Table
from tests.web.handmade import HOSTILE, TEXTS, at, hand_made
from tests.web.test_app import Page
from travaux.errors import TravauxError
from travaux.model import Judgement
from travaux.record.entries import Meeting
from travaux.web.deciding import PREFIX
from travaux.web.pages import decision
from travaux.web.pages.review import Asked
from travaux.web.people import People, Person, alone, roles
from travaux.web.people import team as team_of
from travaux.web.room import Room

TEAM = People("X-User", {"ada": "reviewer", "ben": "reviewer", "cleo": "reviewer", "dora": "reader"}, None)


@pytest.fixture
def table() -> Table:
    return Table()


@pytest.fixture
def ada(table: Table) -> TestClient:
    return TestClient(table.app(), base_url="http://localhost", follow_redirects=False)


@pytest.fixture
def team(table: Table) -> TestClient:
    return TestClient(table.app(TEAM), base_url="https://records.example", follow_redirects=False)


def form(page: str, action: str) -> dict[str, Any]:
    """The fields of the form with a button of this action, as a browser would send them."""
    found = next(f for f in re.findall(r"<form.*?</form>", page, re.DOTALL) if f'value="{action}"' in f)
    fields: dict[str, Any] = {"action": action}
    for name, value in re.findall(
        r'<input (?![^>]*type="(?:radio|checkbox)")[^>]*name="([^"]+)"(?:[^>]*? value="([^"]*)")?', found
    ):
        fields.setdefault(name, []).append(unescape(value))
    for name, inner in re.findall(r'<select [^>]*name="([^"]+)".*?>(.*?)</select>', found, re.DOTALL):
        fields[name] = unescape(re.search(r'value="([^"]*)" selected', inner).group(1))  # type: ignore[union-attr]
    for name, value in re.findall(r'<textarea [^>]*name="([^"]+)"[^>]*>(.*?)</textarea>', found, re.DOTALL):
        fields[name] = unescape(value)
    return fields


def decide(client: TestClient, id: str, action: str, who: str = "", **changes: Any) -> Any:
    headers = {"X-User": who} if who else {}
    page = client.get(f"/review/{id}", headers=headers)
    assert page.status_code == 200
    return client.post(f"/review/{id}", data=form(page.text, action) | changes, headers=headers)


def look(client: TestClient, page: str, key: str, of: str = "accept", who: str = "", **typed: Any) -> str:
    """The page after a button that shows other words was pressed, with this typed in the fields."""
    buttons = re.findall(r'<button [^>]*form="decide"[^>]*>', page)[1:]
    pressed = next(b for b in buttons if f'data-key="{key}"' in b or f"piece={key}%40" in b or f"kind={key}" in b)
    address = unescape(re.search(r'formaction="([^"]+)"', pressed).group(1))  # type: ignore[union-attr]
    headers = {"X-User": who} if who else {}
    answer = client.post(address, data=form(page, of) | typed | {"action": "look"}, headers=headers)
    assert answer.status_code == 200
    return answer.text


def meeting(room: Room, id: str = "m-1") -> Meeting:
    return next(m for m in room.record.meetings if m.id == id)


def test_what_only_a_machine_said_is_not_reviewed(ada: TestClient) -> None:
    page = ada.get("/review").text
    total = len(ada.get("/review?format=json").json())
    assert f"0 of {total} entries reviewed" in page
    first = ada.get("/review?format=json").json()[0]
    assert first["id"] == "k-1", "an overdue answer goes first"
    assert first["reasons"] == ["overdue", "once"]


def test_accepting_leads_to_the_next_and_counts(ada: TestClient, table: Table) -> None:
    order = [w["id"] for w in ada.get("/review?format=json").json()]
    answer = decide(ada, order[0], "accept", note="read it twice")
    assert answer.status_code == 303
    assert answer.headers["location"].startswith(f"/review/{order[1]}?done=")
    (made,) = table.judgements
    assert (made.action, made.by, made.target, made.note) == ("accept", "ada", order[0], "read it twice")
    assert "1 of " in ada.get("/review").text
    assert order[0] not in {w["id"] for w in ada.get("/review?format=json").json()}


def test_a_fix_holds_only_what_was_changed_beside_what_was_seen(ada: TestClient, table: Table) -> None:
    decide(ada, "m-1", "fix", place="Halm Pier", participants=["Ada Rovik", "Lunmark", ""])
    (made,) = table.judgements
    assert made.after == {"place": "Halm Pier", "participants": ["a-rov", "a-lun"]}
    assert made.before is not None
    assert made.before["place"] == "Port Sill"
    assert (meeting(table.room()).place, meeting(table.room()).origin) == ("Halm Pier", "person:ada")
    page = ada.get("/review/m-1").text
    assert 'class="differs"' in page
    assert "<del>Port Sill</del> <ins>Halm Pier</ins>" in page


def test_a_changed_value_is_a_fix_even_where_accept_was_pressed(ada: TestClient, table: Table) -> None:
    decide(ada, "m-1", "accept", place="Halm Pier")
    assert table.judgements[0].action == "fix"


@pytest.mark.parametrize(
    ("changes", "says"),
    [
        ({"when": "on Sunday"}, "on Sunday is no date such as"),
        ({"status": "forgotten"}, "Choose one of: planned, held"),
        ({"parties": ["Nobody at all"]}, "Nobody here is called Nobody at all"),
        ({}, "Nothing was changed"),
    ],
)
def test_what_cannot_be_kept_comes_back_as_it_was_typed(
    ada: TestClient, table: Table, changes: dict[str, Any], says: str
) -> None:
    answer = decide(ada, "m-1", "fix", note="a reason", **changes)
    assert (answer.status_code, table.judgements) == (422, [])
    page = unescape(answer.text)
    assert says in page
    assert 'value="a reason"' in page


def test_the_words_an_entry_rests_on_can_be_moved(ada: TestClient, table: Table) -> None:
    page = look(ada, look(ada, ada.get("/review/m-2").text, "{"), "{")
    ada.post("/review/m-2", data=form(page, "accept"))
    assert meeting(table.room(), "m-2").evidence == (at("evening", "round is planned for June 3"),)


def test_who_changes_their_mind_back_is_taken_at_their_word(ada: TestClient, table: Table) -> None:
    for day in ("2031-05-10", "2031-05-11", "2031-05-10", "2031-05-11", "2031-05-11"):
        ada.post("/documents/daily/edit", data={"action": "fix", "published": day})
    assert [(j.after or {})["published"][-2:] for j in table.judgements] == ["10", "11", "10", "11"]


@pytest.mark.parametrize("after", [{"entry": "acts", "by": ["a-tav"], "kind": "offer"}, {"by": ["daily"]}, {"by": {"x": 1}}])
def test_the_audit_tells_of_what_is_gone(ada: TestClient, table: Table, after: dict[str, Any]) -> None:
    table.keep(Judgement("j1", "2031-06-01T10:00:00Z", "ada", "add", "act-gone", None, after))
    page = ada.get("/audit")
    assert page.status_code == 200
    assert ("Tavora" in page.text) == ("entry" in after)


def test_what_can_be_decided_is_data_at_the_same_address(ada: TestClient) -> None:
    decide(ada, "m-2", "fix", place="Halm Pier")
    entry = ada.get("/review/m-2?format=json").json()
    assert (entry["kind"], entry["state"], entry["machine"]["place"], entry["now"]["place"]) == (
        "meetings", "reviewed", meeting(Table().room(), "m-2").place, "Halm Pier",
    )  # fmt: skip
    assert [j["action"] for j in entry["judgements"]] == ["fix"]
    assert entry["evidence"][0]["document"] == "evening"
    ada.post("/documents/daily/edit", data={"action": "fix", "source": "Corm Press"})
    document = ada.get("/documents/daily/edit?format=json").json()
    assert (document["id"], document["superseded_by"], len(document["judgements"])) == ("daily", None, 1)
    chosen = ada.get("/documents/daily/add?format=json&kind=acts&words=Lunmark  rejects").json()
    assert (chosen["kind"], chosen["words"]) == ("acts", "Lunmark rejects")
    assert ada.get("/documents/none/add?format=json").status_code == 404


def test_what_is_typed_stays_while_other_words_are_looked_at(ada: TestClient, table: Table) -> None:
    typed: dict[str, Any] = {"place": ["Halm Pier"], "when": ["soon"], "participants": ["Ada Rovik", "Somebody", ""]}
    page = look(ada, ada.get("/review/m-1").text, "]", **typed, note="by the minutes")
    other = at("evening", "The delegations met in Port Sill on May 15")
    page = look(ada, page, f"{other.start}-{other.end}")
    left = form(page, "accept")
    assert {name: left[name] for name in typed} == typed
    assert table.judgements == []
    ada.post("/review/m-1", data=left | {"when": "2031-05-14", "participants": ["Ada Rovik"]})
    (made,) = table.judgements
    assert (made.note, (made.after or {})["place"]) == ("by the minutes", "Halm Pier")
    assert len((made.after or {})["evidence"]) == len((made.before or {})["evidence"]), "moved before another was looked at"


def test_the_words_of_a_page_are_fetched_at_once(table: Table) -> None:
    asked: list[set[str]] = []

    def texts(ids: Iterable[str]) -> dict[str, str]:
        asked.append({*ids})
        return {id_: TEXTS[id_] for id_ in asked[-1]}

    assert decision.page(replace(table.room(), texts=texts), "m-1", Asked(), Person("ada", "reviewer"))
    (documents,) = asked
    assert documents >= {"daily", "evening"}


def test_what_was_seen_at_first_is_what_a_decision_was_made_from(team: TestClient, table: Table) -> None:
    page = team.get("/review/m-1", headers={"X-User": "ada"}).text
    decide(team, "m-1", "fix", who="ben", place="Halm Pier")
    page = look(team, page, "{", who="ada", series="Second round")
    team.post("/review/m-1", data=form(page, "fix"), headers={"X-User": "ada"})
    assert (table.judgements[1].before or {})["place"] == "Port Sill", "not what ben made of it since"
    assert "place" not in (table.judgements[1].after or {})


def test_enter_without_a_script_decides_nothing(ada: TestClient, table: Table) -> None:
    page = ada.get("/review/m-1").text
    first = re.findall(r'<button [^>]*?(?:form="decide"|name="action")[^>]*>', page)[0]
    assert 'value="look"' in first, "what a browser presses for Enter"
    assert "hidden" in first
    assert ada.post("/review/m-1", data=form(page, "accept") | {"action": "look"}).status_code == 200
    assert table.judgements == []


def test_nothing_is_to_be_fixed_of_what_has_no_fields(ada: TestClient) -> None:
    page = ada.get("/review/d-1").text
    assert 'value="accept"' in page
    assert 'value="fix"' not in page


def test_a_merge_is_undone(ada: TestClient, table: Table) -> None:
    before = table.room().record.meetings
    answer = decide(ada, "m-2", "merge", other="m-1")
    assert answer.status_code == 303
    (left,) = table.room().record.meetings
    assert set(left.evidence) == {e for m in before for e in m.evidence}
    page = ada.get("/review/m-2").text
    assert "Merged into" in page
    ada.post("/judgements/undo", data={"judgement": table.judgements[0].id, "back": "/audit"})
    assert table.room().record.meetings == before
    assert [j.action for j in table.judgements] == ["merge", "undo"], "nothing is taken off the list"
    assert "undone by ada" in ada.get("/audit").text


def test_a_split_sets_words_apart(ada: TestClient, table: Table) -> None:
    apart = at("evening", "The delegations met in Port Sill on May 15")
    decide(ada, "m-1", "split", apart=[f"{apart.start}-{apart.end}@evening"])
    rest, new = meeting(table.room()), next(m for m in table.room().record.meetings if m.id not in ("m-1", "m-2"))
    assert (new.evidence, apart in rest.evidence) == ((apart,), False)
    assert decide(ada, "m-1", "accept").status_code == 303
    assert ada.get(f"/review/{new.id}").status_code == 200


@pytest.mark.parametrize(
    "bad", [{"action": "merge"}, {"action": "merge", "other": "a-tav"}, {"action": "merge", "other": "m-1"}]
)
def test_a_merge_with_nothing_says_so(ada: TestClient, table: Table, bad: dict[str, str]) -> None:
    assert (ada.post("/review/m-1", data=bad).status_code, table.judgements) == (422, [])


def test_two_people_at_once_lose_nothing_and_a_third_decides(team: TestClient, table: Table) -> None:
    machine = meeting(table.room())
    seen = form(team.get("/review/m-1", headers={"X-User": "ada"}).text, "fix")
    forms = {"ada": seen | {"place": "Halm Pier"}, "ben": {"action": "reject", "seen": seen["seen"]}}
    with ThreadPoolExecutor(2) as pool:
        send = lambda who: team.post("/review/m-1", data=forms[who], headers={"X-User": who})  # noqa: E731
        assert [a.status_code for a in pool.map(send, forms)] == [303, 303]
    assert {(j.by, j.action) for j in table.judgements} == {("ada", "fix"), ("ben", "reject")}
    assert meeting(table.room()) == machine, "while they differ the machine's values stand"
    page = team.get("/review/m-1", headers={"X-User": "cleo"}).text
    assert "People differ; a third decides" in page
    agree = next(f for f in re.findall(r"<form.*?</form>", page, re.DOTALL) if "Agree with ada" in f)
    verdict = re.search(r'name="verdict" value="(\w+)"', agree).group(1)  # type: ignore[union-attr]
    team.post("/review/m-1", data={"action": "agree", "verdict": verdict}, headers={"X-User": "cleo"})
    assert meeting(table.room()).place == "Halm Pier"
    assert table.room().reviews["m-1"].state == "reviewed"


def test_who_decides_otherwise_meanwhile_is_shown_what_the_other_did(team: TestClient) -> None:
    seen = form(team.get("/review/m-1", headers={"X-User": "ada"}).text, "accept")
    decide(team, "m-1", "reject", who="ben")
    answer = team.post("/review/m-1", data=seen, headers={"X-User": "ada"})
    assert answer.headers["location"].startswith("/review/m-1?done=")


def test_agreement_is_measured(team: TestClient) -> None:
    for id_ in ("m-1", "m-2", "k-1", "k-2"):
        for who in ("ada", "ben"):
            decide(team, id_, "reject" if id_ == "k-2" else "accept", who=who)
    assert (
        "Two people or more decided on 4 entries: Krippendorff’s alpha 1.00"
        in team.get("/review", headers={"X-User": "ada"}).text
    )


def test_an_entry_is_added_from_words_of_a_document(ada: TestClient, table: Table) -> None:
    page = ada.get("/documents/daily/add", params={"words": "Lunmark rejects  Article 2", "kind": "commitments"})
    filled = form(page.text, "add") | {"by": "Lunmark", "content": "to reject it", "due": "2031-06", "status": "open"}
    assert ada.post("/documents/daily/add", data=filled | {"due": "soon"}).status_code == 422
    answer = ada.post("/documents/daily/add", data=filled)
    assert answer.status_code == 303
    new = next(c for c in table.room().record.commitments if c.origin == "person:ada")
    assert (new.by, new.content, new.evidence) == ("a-lun", "to reject it", (at("daily", "Lunmark rejects Article 2"),))
    assert "to reject it" in ada.get(answer.headers["location"]).text
    assert "These words do not stand" in ada.get("/documents/daily/add?words=no+such+words").text


def test_a_document_is_corrected_and_replaced(ada: TestClient, table: Table) -> None:
    where = "/documents/wire/first/edit"
    assert ada.post(where, data={"action": "fix", "published": "Monday", "source": "", "in_scope": ""}).status_code == 422
    ada.post(where, data={"action": "fix", "published": "2031-05-07", "source": "Corm Herald", "in_scope": "out"})
    assert table.judgements[0].after == {"published": "2031-05-07", "source": "Corm Herald", "in_scope": False}
    assert ada.post(where, data={"action": "supersede", "by": "wire/first"}).status_code == 422
    ada.post(where, data={"action": "supersede", "by": "daily"})
    assert (table.judgements[1].action, table.judgements[1].after) == ("supersede", {"by": "daily"})
    assert "Superseded by" in ada.get(where).text
    ada.post("/judgements/undo", data={"judgement": table.judgements[1].id, "back": where})
    assert "Superseded by" not in ada.get(where).text


@pytest.mark.parametrize("action", ["accept", "fix", "reject", "merge"])
def test_what_is_decided_twice_is_kept_once(ada: TestClient, table: Table, action: str) -> None:
    more = {"fix": {"place": "Halm Pier"}, "merge": {"other": "m-2"}}.get(action, {})
    sent = form(ada.get("/review/m-1").text, action) | more
    with ThreadPoolExecutor(4) as pool:
        answers = list(pool.map(lambda _: ada.post("/review/m-1", data=sent), range(4)))
    (made,) = table.judgements
    assert {a.headers["location"].rpartition("done=")[2] for a in answers} == {made.id}
    ada.post("/review/m-1", data=sent | {"note": "for another reason"})
    assert len(table.judgements) == 2, "another note is another decision"
    ada.post("/judgements/undo", data={"judgement": table.judgements[1].id, "back": "/audit"})
    ada.post("/judgements/undo", data={"judgement": made.id, "back": "/audit"})
    ada.post("/review/m-1", data=sent)
    assert len(table.judgements) == 5, "what was undone can be decided anew"


@pytest.mark.parametrize("kind", PREFIX)
def test_an_entry_of_each_kind_can_be_added_and_taken_back(ada: TestClient, table: Table, kind: str) -> None:
    where = "/documents/daily/add"
    page = ada.get(where, params={"words": "Lunmark rejects Article 2", "kind": kind}).text
    given = {"speaker": "Lunmark", "by": "Lunmark", "actor": "Lunmark", "issue": "the ferry", "mode": "direct", "stance": "for"}
    given["kind"] = {"acts": "reject", "meetings": "talks", "instruments": "draft", "actors": "state"}.get(kind, "")
    given["status"] = "held" if kind == "meetings" else "open"
    filled = form(page, "add")
    if filled.keys() & {"kind", "mode", "stance"} and kind != "acts":  # of an act it may stay unknown
        assert ada.post(where, data=filled).status_code == 422, "nothing is chosen for anybody"
    answer = ada.post(where, data=filled | {name: given[name] for name in filled.keys() & given})
    assert answer.status_code == 303
    (made,) = table.judgements
    assert made.target in {e.id for e in getattr(table.room().record, kind)}
    shown = ada.get(answer.headers["location"])
    assert "You</b> added" in shown.text
    back = ada.post("/judgements/undo", data={"judgement": made.id, "back": answer.headers["location"]})
    after = ada.get(back.headers["location"])
    assert after.status_code == 200
    assert "You</b> undid" in after.text
    assert made.target not in {e.id for e in getattr(table.room().record, kind)}


def test_what_is_typed_stays_while_another_kind_or_other_words_are_chosen(ada: TestClient, table: Table) -> None:
    page = ada.get("/documents/daily/add", params={"words": "Lunmark rejects Article 2"}).text
    assert form(page, "add")["content"] == "Lunmark rejects Article 2"
    page = look(ada, page, "commitments", "add", by=["Lunmark", ""], kind="reject", note="by the minutes")
    left = form(page, "add")
    assert (left["by"], left["note"], left["entry"]) == (["Lunmark"], ["by the minutes"], ["commitments"])
    other = at("daily", "Tavora demands the return of the ferry")
    moved = f"/documents/daily/add?kind=commitments&start={other.start}&end={other.end}"
    left = form(ada.post(moved, data=left | {"action": "look", "to": "Tavora"}).text, "add")
    assert (left["by"], left["to"], left["content"]) == (["Lunmark"], ["Tavora"], "Tavora demands the return of the ferry")
    assert ada.post("/documents/daily/add", data=left).status_code == 303
    assert (table.judgements[0].after or {})["evidence"][0]["words"] == "Tavora demands the return of the ferry"


def test_what_would_be_no_entry_is_not_added(ada: TestClient, table: Table) -> None:
    filled = {"action": "add", "entry": "positions", "start": "0", "end": "15", "actor": "Lunmark", "stance": "against"}
    answer = ada.post("/documents/daily/add", data=filled)
    assert (answer.status_code, table.judgements) == (422, [])
    assert "More must be known of a position" in answer.text


def test_another_agrees_with_what_a_person_added(team: TestClient, table: Table) -> None:
    ada, ben = {"X-User": "ada"}, {"X-User": "ben"}
    page = team.get("/documents/daily/add?words=Lunmark+rejects+Article+2&kind=commitments", headers=ada).text
    filled = form(page, "add") | {"by": "Lunmark", "status": "open"}
    team.post("/documents/daily/add", data=filled, headers=ada)
    new = table.judgements[0].target
    decide(team, new, "accept", who="ben")
    assert (table.judgements[1].action, table.room().reviews[new].state) == ("accept", "reviewed")
    decide(team, new, "reject", who="ben")
    mine = table.judgements[0].id
    team.post("/judgements/undo", data={"judgement": table.judgements[2].id, "back": "/audit"}, headers=ben)
    team.post(f"/review/{new}", data={"action": "agree", "verdict": mine}, headers={"X-User": "cleo"})
    assert (table.judgements[-1].by, table.judgements[-1].action) == ("cleo", "accept")
    assert table.room().reviews[new].state == "reviewed"


def test_another_accepts_words_that_were_moved(team: TestClient, table: Table) -> None:
    page = look(team, team.get("/review/m-2", headers={"X-User": "ada"}).text, "{", who="ada")
    team.post("/review/m-2", data=form(page, "fix"), headers={"X-User": "ada"})
    decide(team, "m-2", "accept", who="ben")
    assert table.room().reviews["m-2"].state == "reviewed"
    audit_page = unescape(team.get("/audit", headers={"X-User": "ada"}).text)
    assert "<del>The next round is planned for June 3</del> <ins>next round is planned for June 3</ins>" in audit_page


def test_nobody_takes_back_what_another_decided(team: TestClient, table: Table) -> None:
    decide(team, "m-1", "reject", who="ada")
    ben = {"X-User": "ben"}
    for path in ("/audit", "/review/m-1", f"/review/m-2?done={table.judgements[0].id}"):
        assert 'action="/judgements/undo"' not in team.get(path, headers=ben).text
    answer = team.post("/judgements/undo", data={"judgement": table.judgements[0].id, "back": "/audit"}, headers=ben)
    assert (answer.status_code, len(table.judgements)) == (403, 1)


def test_an_entry_added_twice_is_one(ada: TestClient, table: Table) -> None:
    page = ada.get("/documents/daily/add", params={"words": "Lunmark rejects Article 2", "kind": "commitments"})
    filled = form(page.text, "add") | {"by": "Lunmark", "status": "open"}
    assert [ada.post("/documents/daily/add", data=filled).status_code for _ in range(2)] == [303, 303]
    assert len(table.judgements) == 1


def test_what_acts_on_the_words_around_it_is_not_kept(ada: TestClient, table: Table) -> None:
    decide(ada, "m-1", "fix", place="Halm\u202e\x07 Pier", note="so\u2066 it is")
    assert ((table.judgements[0].after or {}), table.judgements[0].note) == ({"place": "Halm Pier"}, "so it is")


@pytest.mark.parametrize(("id", "name", "most"), [("m-1", "place", 1000), ("s-1", "content", 20_000)])
def test_a_value_is_of_a_length_that_people_write(ada: TestClient, table: Table, id: str, name: str, most: int) -> None:
    answer = decide(ada, id, "fix", **{name: "x" * (most + 1)})
    assert (answer.status_code, table.judgements) == (422, [])
    assert f"At most {most:,} characters can be kept" in answer.text
    assert decide(ada, id, "fix", **{name: "x" * most}).status_code == 303


def test_what_no_field_can_hold_is_left_alone(ada: TestClient, table: Table) -> None:
    made = table.machine.meetings
    table.machine = replace(table.machine, meetings=(replace(made[0], place="x " * 10**6), *made[1:]))
    assert len(ada.get("/review/m-1").content) < 100_000
    assert decide(ada, "m-1", "fix", series="Second round").status_code == 303
    assert table.judgements[0].after == {"series": "Second round"}
    assert len(meeting(table.room()).place or "") == 2 * 10**6


@pytest.mark.parametrize("seen", ['{"place": "Halm Pier"}', "[" * 9000, "0 {}", '{"place": "\\ud800"}'])
def test_what_nobody_was_shown_is_not_accepted(ada: TestClient, table: Table, seen: str) -> None:
    answer = ada.post("/review/m-1", data={"action": "accept", "seen": seen, "series": "Other"})
    assert (answer.status_code, table.judgements) == (422, [])
    assert "too old to decide from" in answer.text
    again = form(answer.text, "accept")
    assert again["series"] == ["Other"], "what was typed comes back"
    assert ada.post("/review/m-1", data=again).status_code == 303


def test_another_entrys_values_are_not_this_ones(ada: TestClient, table: Table) -> None:
    other = form(ada.get("/review/m-2").text, "accept")["seen"]
    assert ada.post("/review/m-1", data={"action": "accept", "seen": other}).status_code == 422


def test_a_note_is_kept_whole_or_not_at_all(ada: TestClient, table: Table) -> None:
    assert decide(ada, "m-1", "accept", note="x" * 4001).status_code == 422
    assert decide(ada, "m-1", "accept", note="x" * 4000).status_code == 303
    assert len(table.judgements[0].note or "") == 4000


def amend(client: TestClient, id: str, who: str = "", action: str = "fix", **changes: Any) -> Any:
    where, headers = f"/documents/{id}/edit", {"X-User": who} if who else {}
    return client.post(where, data=form(client.get(where, headers=headers).text, action) | changes, headers=headers)


def test_what_is_cleared_of_a_document_is_not_known(ada: TestClient, table: Table) -> None:
    assert amend(ada, "wire/first", published="", source="").status_code == 303
    assert table.judgements[0].after == {"published": None, "source": None}
    assert table.judgements[0].before == {"published": "2031-05-06", "source": "Corm Press"}
    assert "<ins>not known</ins>" in ada.get("/audit").text


@pytest.mark.parametrize(
    "sent",
    [
        {"x": "y"},
        {"action": "fix"},
        {"note": "why"},
        {"published": "2031-05-06" + "0" * 200},
        {"source": "Corm " * 41},
        {"in_scope": "perhaps"},
        {"action": "agree", "verdict": "none"},
    ],
)
def test_a_form_that_says_nothing_of_a_document_or_too_much_is_refused(
    ada: TestClient, table: Table, sent: dict[str, str]
) -> None:
    answer = ada.post("/documents/wire/first/edit", data=sent)
    assert answer.status_code == 422
    assert len(re.findall(r'role="alert"', answer.text)) == 1
    assert not table.judgements


def test_an_outlet_is_one_line_of_200_characters_at_most(ada: TestClient, table: Table) -> None:
    long = amend(ada, "wire/first", source="x" * 201)
    assert "At most 200 characters can be kept; this has 201." in long.text
    assert amend(ada, "wire/first", source="x" * 199 + "\n").status_code == 303
    assert table.judgements[0].after == {"source": "x" * 199}


@pytest.mark.parametrize("path", ["/documents", "/documents/daily", "/documents/daily/edit", "/documents/daily/add", "/audit"])
def test_what_is_endless_is_cut_on_every_page_about_a_document(path: str) -> None:
    made = hand_made()
    endless = tuple(replace(d, title="T " * 10**6, source="S " * 10**5) for d in made.documents)
    table = Table(replace(made, documents=endless))
    table.keep(Judgement("j1", "2031-06-01T10:00:00Z", "bo", "fix", "daily", None, {"source": "S " * 10**5}))
    client = TestClient(table.app(), base_url="http://localhost")
    assert len(client.get(path).content) < 50_000


def test_an_outlet_that_no_field_can_hold_is_left_alone_by_who_corrects_the_date() -> None:
    made = hand_made()
    table = Table(replace(made, documents=tuple(replace(d, source="Corm  Press " * 30) for d in made.documents)))
    client = TestClient(table.app(), base_url="http://localhost", follow_redirects=False)
    assert amend(client, "daily", published="2031-05-07").status_code == 303
    assert table.judgements[0].after == {"published": "2031-05-07"}


def test_who_leaves_a_field_as_it_was_says_nothing_of_it() -> None:
    table = Table()
    team = TestClient(table.app(TEAM), base_url="https://records.example", follow_redirects=False)
    where, ben = "/documents/wire/first/edit", {"X-User": "ben"}
    opened = form(team.get(where, headers=ben).text, "fix")
    documents = (replace(d, published="2031-05-09") for d in table.machine.documents)  # corrected meanwhile
    table.machine = replace(table.machine, documents=tuple(documents))
    assert team.post(where, data=opened, headers=ben).status_code == 422
    again = form(team.post(where, data=opened | {"published": "Monday"}, headers=ben).text, "fix")
    typed = {"source": "Corm Herald", "published": opened["published"]}
    assert team.post(where, data=again | typed, headers=ben).status_code == 303
    assert table.judgements[0].after == {"source": "Corm Herald"}


def test_people_who_differ_on_a_document_are_shown_and_one_agrees(team: TestClient, table: Table) -> None:
    where = "/documents/wire/first/edit"
    amend(team, "wire/first", "ada", published="2031-05-07")
    amend(team, "wire/first", "ben", published="2031-05-08", source="Corm Herald")
    page = team.get(where, headers={"X-User": "cleo"}).text
    assert "People differ on its date, and a third decides." in page
    assert page.count("does not count now") == 2
    assert "Agree with ada" in page
    assert "Agree with ada" not in team.get(where, headers={"X-User": "ada"}).text
    assert "Agree with" not in team.get(where, headers={"X-User": "dora"}).text
    assert team.get("/audit", headers={"X-User": "cleo"}).text.count("does not count now") == 2
    agree = {"action": "agree", "verdict": table.judgements[0].id}
    assert team.post(where, data=agree, headers={"X-User": "cleo"}).status_code == 303
    assert (table.judgements[2].action, table.judgements[2].after) == ("fix", {"published": "2031-05-07"})
    page = team.get(where, headers={"X-User": "cleo"}).text
    assert "People differ" not in page
    assert page.count("does not count now") == 1
    assert team.post(where, data=agree, headers={"X-User": "cleo"}).status_code == 422


def test_documents_on_which_people_differ_wait_in_the_queue(team: TestClient) -> None:
    def listed(who: str, query: str = "") -> bool:
        page = team.get(f"/review{query}", headers={"X-User": who}).text
        data = team.get(f"/review?format=json{query.replace('?', '&')}", headers={"X-User": who}).json()
        assert ("wire/first" in {w["id"] for w in data}) == ('href="/documents/wire/first/edit"' in page)
        return "Decided by ada, ben" in page

    amend(team, "wire/first", "ada", published="2031-05-07")
    assert not listed("cleo")
    amend(team, "wire/first", "ben", published="2031-05-08")
    assert listed("cleo")
    assert listed("cleo", "?reason=differ")
    assert listed("ada", "?state=differ")
    assert not listed("ada")
    assert not listed("cleo", "?kind=acts")
    assert "On 1 they" in team.get("/review", headers={"X-User": "cleo"}).text
    amend(team, "wire/first", "cleo")
    assert not listed("dora", "?state=differ")


def test_a_third_decides_for_what_the_page_says(team: TestClient, table: Table) -> None:
    amend(team, "wire/first", "ada", published="2031-05-07")
    amend(team, "wire/first", "ben", published="2031-05-08")
    assert amend(team, "wire/first", "cleo").status_code == 303
    assert table.judgements[2].after == {"published": "2031-05-06"}
    assert "People differ" not in team.get("/documents/wire/first/edit", headers={"X-User": "cleo"}).text


def test_people_who_differ_on_what_replaces_a_page_agree(team: TestClient, table: Table) -> None:
    amend(team, "wire/first", "ada", "supersede", other="daily")
    amend(team, "wire/first", "ben", "supersede", other="evening")
    page = team.get("/documents/wire/first/edit", headers={"X-User": "ben"}).text
    assert "People differ on what replaces it" in page
    assert table.room().documents["wire/first"].superseded_by is None
    team.post(
        "/documents/wire/first/edit",
        data={"action": "agree", "verdict": table.judgements[0].id},
        headers={"X-User": "ben"},
    )
    assert (table.judgements[2].action, table.judgements[2].after) == ("supersede", {"by": "daily"})
    assert table.room().documents["wire/first"].superseded_by == "daily"


def test_a_replaced_page_is_marked_where_people_read(ada: TestClient) -> None:
    amend(ada, "wire/first", action="supersede", other="daily")
    assert re.search(r'superseded</span> by <a href="/documents/daily">', ada.get("/documents").text)
    assert re.search(r'Superseded by <a href="/documents/daily">', ada.get("/documents/wire/first").text)
    assert re.search(r'<dt>Replaces</dt><dd><a href="/documents/wire/first">', ada.get("/documents/daily").text)
    found = {d["id"]: d["x_superseded_by"] for d in ada.get("/documents?format=json").json()}
    assert {id_: by for id_, by in found.items() if by} == {"wire/first": "daily"}


def test_no_page_is_replaced_by_one_that_is_replaced_or_beside_the_record(ada: TestClient, table: Table) -> None:
    amend(ada, "wire/first", action="supersede", other="daily")
    for id_, by in (("daily", "wire/first"), ("evening", "wire/first")):
        answer = amend(ada, id_, action="supersede", other=by, note="a better text")
        assert answer.status_code == 422
        assert "wire/first is itself replaced, by daily." in answer.text
        assert 'value="a better text"' in answer.text
    outside = next(d.id for d in table.room().record.documents if not d.in_scope)
    answer = amend(ada, "evening", action="supersede", other=outside)
    assert "is not in the record" in answer.text
    assert len(table.judgements) == 1


def test_the_likeliest_to_replace_a_page_comes_first_with_title_and_date(ada: TestClient, table: Table) -> None:
    page = ada.get("/documents/wire/first/edit").text
    offered = re.findall(r'type="radio" name="by" value="([^"]+)"', page)
    assert offered[0] == "wire/copy"  # what shares its words
    assert "wire/first" not in offered
    first = re.search(r'value="wire/copy".*?</label>', page).group()  # type: ignore[union-attr]
    entry = table.room().documents["wire/copy"]
    assert all(said in first for said in (entry.title or "", entry.source or "", "wire/copy"))
    ada.post("/documents/wire/first/edit", data={"action": "supersede", "by": "wire/copy", "other": ""})
    assert table.judgements[0].after == {"by": "wire/copy"}


def test_other_sites_change_nothing(ada: TestClient, table: Table) -> None:
    data = {"action": "reject"}
    for headers in (
        {"Sec-Fetch-Site": "cross-site"},
        {"Sec-Fetch-Site": "same-site"},
        {"Origin": "http://evil.example"},
        {"Origin": "null"},
        {"Origin": "http://["},
    ):
        assert ada.post("/review/m-1", data=data, headers=headers).status_code == 403
    assert table.judgements == []
    assert ada.post("/review/m-1", data=data, headers={"Origin": "http://localhost"}).status_code == 303


@pytest.mark.parametrize(
    "host", ["evil.example", "evil.example:80", "127.0.0.1.evil.example", "", "[", "localhost@evil.example"]
)
def test_another_name_for_this_machine_is_turned_away(ada: TestClient, host: str) -> None:
    assert ada.get("/review", headers={"Host": host}).status_code == 421
    assert ada.get("/", headers={"Host": host}).status_code == 421
    assert ada.get("/static/style.css", headers={"Host": host}).status_code == 421


@pytest.mark.parametrize("host", ["localhost", "127.0.0.1:8765", "[::1]:8765", "LOCALHOST:1"])
def test_its_own_names_are_answered(ada: TestClient, host: str) -> None:
    assert ada.get("/review", headers={"Host": host}).status_code == 200


def test_without_the_proxys_word_nobody_gets_in(team: TestClient) -> None:
    for path in ("/", "/review", "/audit", "/nowhere", "/documents/daily"):
        assert team.get(path).status_code == 401
        assert team.get(path, headers={"X-User": "mallory"}).status_code == 403
    assert "Lun" not in team.get("/nowhere").text


@pytest.mark.parametrize("twice", [("ada", "dora"), ("dora", "ada"), ("ada", "ada")])
def test_who_is_named_twice_is_nobody(team: TestClient, twice: tuple[str, str]) -> None:
    assert team.get("/review", headers=[("X-User", name) for name in twice]).status_code == 401


def test_a_name_beyond_ascii_is_read_as_the_proxy_wrote_it(table: Table) -> None:
    people = People("X-User", {"Zoë": "reader"}, None)
    with TestClient(table.app(people), base_url="http://localhost") as client:
        assert "Zoë reads" in client.post("/judgements/undo", headers={b"X-User": "Zoë".encode()}).text
        assert client.get("/review", headers={b"X-User": b"Zo\xeb"}).status_code == 200  # as an older proxy writes it


@pytest.mark.parametrize("header", ["", "Host", "cookie", "X User", "Ünten"])
def test_a_header_that_is_none_is_refused(header: str) -> None:
    with pytest.raises(TravauxError, match="no header"):
        team_of(header, None)


def test_an_address_of_this_machine_is_answered_where_it_is_listened_on(table: Table) -> None:
    with TestClient(table.app(alone("127.0.0.2")), base_url="http://127.0.0.2:8000") as client:
        assert client.get("/").status_code == 200
        assert client.get("/", headers={"Host": "127.0.0.3"}).status_code == 421


def test_a_reader_reads_and_does_not_decide(team: TestClient, table: Table) -> None:
    dora = {"X-User": "dora"}
    page = team.get("/review/m-1", headers=dora)
    assert page.status_code == 200
    assert 'method="post"' not in page.text
    for path in ("/meetings", "/acts", "/documents/daily", "/actors/a-rov"):
        shown = {who: team.get(path, headers={"X-User": who}) for who in ("ada", "dora", "ben")}
        assert [">Review</a></span>" in a.text or "/edit" in a.text for a in shown.values()] == [True, False, True]
        kept = {"If-None-Match": shown["ada"].headers["etag"]}
        assert [team.get(path, headers=kept | {"X-User": who}).status_code for who in ("ben", "dora")] == [304, 200]
    for path in ("/review/m-1", "/judgements/undo", "/documents/daily/edit", "/documents/daily/add"):
        assert team.post(path, data={"action": "reject"}, headers=dora).status_code == 403
    assert table.judgements == []


def test_roles_are_read_from_a_file(tmp_path: Path) -> None:
    file = tmp_path / "roles.toml"
    file.write_text('reviewer = ["ada@example.org"]\nreader = ["ada@example.org", "*"]\n', encoding="utf-8")
    assert roles(file) == {"ada@example.org": "reviewer", "*": "reader"}
    for wrong in ('reviewer = "ada"', 'editor = ["ada"]', "reviewer = [1]", "reviewer"):
        file.write_text(wrong, encoding="utf-8")
        with pytest.raises(TravauxError, match=r"roles\.toml: "):
            roles(file)


@pytest.mark.parametrize(
    "back",
    [
        "//evil.example",
        "https://evil.example/",
        "/\\evil.example",
        "javascript:alert(1)",
        "",
        "/\u0436",
        "http://[",
        "/x\nA: b",
    ],
)
def test_undoing_leads_nowhere_else(ada: TestClient, table: Table, back: str) -> None:
    decide(ada, "m-1", "reject")
    answer = ada.post("/judgements/undo", data={"judgement": table.judgements[0].id, "back": back})
    assert answer.headers["location"] == "/review"


def test_forms_are_forms_and_small(ada: TestClient, table: Table) -> None:
    assert ada.post("/review/m-1", json={"action": "reject"}).status_code == 415
    assert ada.post("/review/m-1", data={"action": "reject", "note": "x" * 300_000}).status_code == 413
    assert ada.post("/review/m-1", data={"action": "burn"}).status_code == 422
    assert ada.post("/review/nothing", data={"action": "reject"}).status_code == 404
    assert ada.post("/judgements/undo", data={"judgement": "none"}).status_code == 404
    assert table.judgements == []


HOSTILE_PAGES = (
    "/review/a-evil", "/review/s-2", f"/documents/{quote(HOSTILE)}/edit", f"/documents/{quote(HOSTILE)}/add?words=quoted",
    f"/documents/{quote(HOSTILE)}/add?words=%3Cscript%3Ealert(2)%3C/script%3E", "/audit", "/review",
)  # fmt: skip


@pytest.mark.parametrize("path", HOSTILE_PAGES)
def test_a_hostile_document_and_note_are_harmless(ada: TestClient, path: str) -> None:
    decide(ada, "s-2", "accept", note='"><script>alert(3)</script>')
    decide(ada, "a-evil", "fix", name='"><script>alert(4)</script>')
    answer = ada.get(path)
    assert answer.status_code == 200
    page = Page(answer.text)
    assert page.tags.count("script") == 2, "our own two"
    assert "img" not in page.tags
    assert not [a for a in page.addresses if re.match(r"[a-z]+:|//", a)]


def test_every_page_is_documented(table: Table) -> None:
    told = (Path(__file__).parents[2] / "docs" / "pages.md").read_text(encoding="utf-8")
    for path in ("/review", "/review/ID", "/audit", "/documents/ID/edit", "/documents/ID/add"):
        assert f"| `{path}` |" in told
