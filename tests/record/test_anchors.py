"""Decisions find their entries again when documents are read otherwise, and never another's."""

from collections.abc import Iterable
from dataclasses import replace
from typing import Any

from tests.record.build import CAST, Page
from travaux.model import ActKind, Judgement
from travaux.record import anchors, judgements
from travaux.record.entries import Evidence, Record
from travaux.record.negotiation import Built, assemble

TEXT = "Sudmark promised a bridge by May. Norland demands fish and warns Sudmark of a tariff."
ACTS: tuple[tuple[ActKind, str], ...] = (("promise", "Sudmark promised a bridge"), ("demand", "Norland demands fish"))


def read(text: str = TEXT, *acts: tuple[ActKind, str]) -> tuple[Built, str]:
    """The machine's record of one document with these acts (by default a promise and a demand), and the text."""
    page = Page("a", text, "2031-05-04", sha256="the same bytes")
    for kind, words in acts or ACTS:
        page.act(kind, words, ["sudmark"] if "Sudmark p" in words else ["norland"])
    return assemble([page.filed()], CAST), text


def replayed(
    then: tuple[Built, str], now: tuple[Built, str], action: Any, kind: str, after: dict[str, Any] | None = None
) -> Record:
    """The later record with a decision that was made on the act of this kind in the earlier."""
    (entry,) = (a for a in then[0].record.acts if a.kind == kind)
    return decided(now, judged(entry, then[1], action, after))


def judged(entry: Any, text: str, action: Any, after: dict[str, Any] | None = None, n: int = 1) -> Judgement:
    before = {"kind": entry.kind, "content": entry.content} | anchors.words(entry, {"a": text}.get)
    return Judgement(f"j{n}", f"2031-06-0{n}T10:00:00Z", "ada", action, entry.id, before, after)


def decided(now: tuple[Built, str], *those: Judgement) -> Record:
    def texts(ids: Iterable[str]) -> dict[str, str]:
        return dict.fromkeys(ids, now[1])

    built = now[0]
    found = anchors.find(those, built.record, built.lineage, texts)
    return judgements.replay(built.record, those, built.lineage, found)[0]


def test_a_decision_follows_its_words_when_the_text_begins_elsewhere() -> None:
    later = replayed(read(), read("A headline that was no part of it.\n" + TEXT), "reject", "demand")
    assert [a.kind for a in later.acts] == ["promise"]


def test_a_decision_follows_its_words_when_the_span_is_read_wider() -> None:
    wider = read(TEXT, ("promise", "Sudmark promised a bridge by May"), ("demand", "Norland demands fish and"))
    assert [a.kind for a in replayed(read(), wider, "reject", "demand").acts] == ["promise"]


def test_words_are_found_through_other_white_space() -> None:
    later = replayed(
        read(), read(TEXT.replace("demands fish", "demands\n  fish"), ("demand", "Norland demands\n  fish")), "reject", "demand"
    )
    assert not later.acts


def test_of_words_that_stand_twice_the_nearer_are_meant() -> None:
    twice = "Norland demands fish. So it was. Norland demands fish. Then nothing."
    page = Page("a", twice, sha256="the same bytes")
    page.act("demand", "Norland demands fish", ["norland"])
    built = assemble([page.filed()], CAST)
    (entry,) = built.record.acts
    far = replace(entry, evidence=(Evidence("a", 34, 54),))
    found = anchors.find([judged(far, "-" + twice, "reject")], built.record, {}, lambda ids: dict.fromkeys(ids, twice))
    assert found.places == {entry.id: (Evidence("a", 33, 53),)}
    assert not found.now


def test_what_was_accepted_stays_though_the_machine_reads_it_no_more() -> None:
    gone = read("More words.\n" + TEXT, ("demand", "Norland demands fish"))
    later = replayed(read(), gone, "accept", "promise")
    (kept,) = (a for a in later.acts if a.kind == "promise")
    start = gone[1].index("Sudmark")
    assert (kept.origin, kept.evidence[0].start, kept.content) == ("person:ada", start, "Sudmark promised a bridge")


def test_what_was_accepted_stays_beside_what_the_same_words_are_read_as_now() -> None:
    warns = read(TEXT, ("promise", "Sudmark promised a bridge"), ("warn", "Norland demands fish"))
    assert sorted(str(a.kind) for a in replayed(read(), warns, "accept", "demand").acts) == ["demand", "promise", "warn"]


def test_what_was_rejected_as_one_kind_of_act_is_not_rejected_as_another() -> None:
    warns = read(TEXT, ("promise", "Sudmark promised a bridge"), ("warn", "Norland demands fish"))
    assert sorted(str(a.kind) for a in replayed(read(), warns, "reject", "demand").acts) == ["promise", "warn"]


def test_what_stands_in_a_document_that_is_out_of_scope_does_not_come_back() -> None:
    page = Page("a", TEXT, "2031-05-04", sha256="the same bytes", within=False)
    assert not replayed(read(), (assemble([page.filed()], CAST), TEXT), "accept", "demand").acts


def test_an_entry_answers_for_one_that_is_lost_only() -> None:
    then, text = read(
        TEXT, ("demand", "Norland demands fish"), ("demand", "Norland demands fish and warns Sudmark of a tariff")
    )
    one, other = sorted(then.record.acts, key=lambda a: a.evidence[0].end)
    now = read(TEXT, ("demand", "Norland demands fish and warns"))
    found = anchors.find(
        [judged(one, text, "reject"), judged(other, text, "accept", n=2)],
        now[0].record,
        {},
        lambda ids: dict.fromkeys(ids, TEXT),
    )
    assert len(found.now) == 1


def test_a_decision_on_an_entry_under_its_own_id_is_not_shared() -> None:
    then, text = read(TEXT, ("demand", "Norland demands fish"), ("demand", "Norland demands fish and warns Sudmark"))
    short, long = sorted(then.record.acts, key=lambda a: a.evidence[0].end)
    now = read(TEXT, ("demand", "Norland demands fish"))
    later = decided(now, judged(long, text, "reject"), judged(short, text, "accept", n=2))
    assert [a.origin for a in later.acts] == ["person:ada"]


def test_what_a_person_added_stays_theirs() -> None:
    now = read()
    (act,) = (a for a in now[0].record.acts if a.kind == "demand")
    added = judged(act, TEXT, "accept")
    new = Judgement("j2", "2031-06-02T10:00:00Z", "ada", "add", act.id, None, {"entry": "acts"})
    assert not anchors.find([added, new], replace(now[0].record, acts=()), {}, lambda ids: dict.fromkeys(ids, TEXT)).places


def test_what_a_person_pointed_to_moves_with_its_words() -> None:
    then, text = read()
    (act,) = (a for a in then.record.acts if a.kind == "demand")
    wider = Evidence("a", act.evidence[0].start, act.evidence[0].end + 4)
    moved = judged(act, text, "fix", {"evidence": anchors.pieces([wider], {"a": text}.get)})
    values = {"entry": "acts"} | (moved.before or {}) | (moved.after or {})
    added = replace(moved, id="j2", action="add", target="act-new", after=values)
    now = read("Above it.\n" + TEXT)
    for decision in (moved, added):
        (found,) = (a for a in decided(now, decision).acts if a.origin == "person:ada")
        assert now[1][found.evidence[0].start : found.evidence[0].end] == text[wider.start : wider.end]
