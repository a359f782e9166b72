from typing import Any

from travaux.model import Judgement
from travaux.record.lasting import stamped, today


def judgement(action: Any, target: str, before: dict[str, Any] | None = None, after: dict[str, Any] | None = None) -> Judgement:
    return Judgement("j1", "2031-05-01T00:00:00Z", "ada", action, target, before, after)


def piece(document: str) -> dict[str, Any]:
    return {"document": document, "start": 0, "end": 4, "words": "They"}


HASHES = {"a": "hash of a", "b": "hash of b"}


def test_a_document_is_found_under_the_id_that_it_has_now() -> None:
    given = stamped(judgement("fix", "a", {"published": None}, {"published": "2031"}), HASHES)
    (now,) = today([given], {"a-1f": "hash of a", "a-2e": "hash of another"})
    assert (now.target, now.after) == ("a-1f", {"published": "2031"})


def test_so_is_what_replaced_it_and_what_entries_rest_on() -> None:
    given = [
        stamped(judgement("supersede", "a", None, {"by": "b"}), HASHES),
        stamped(judgement("fix", "act-1", {"x_words": [piece("a")]}, {"evidence": [piece("a"), piece("b")]}), HASHES),
    ]
    replaced, moved = today(given, {"a-1f": "hash of a", "b-9": "hash of b"})
    assert (replaced.target, (replaced.after or {})["by"]) == ("a-1f", "b-9")
    assert [p["document"] for p in ((moved.before or {})["x_words"] + (moved.after or {})["evidence"])] == [
        "a-1f",
        "a-1f",
        "b-9",
    ]


def test_of_two_with_the_same_bytes_the_one_that_was_named_is_meant() -> None:
    given = stamped(judgement("fix", "b", None, {"source": "Corm Press"}), {"b": "the same", "a": "the same"})
    assert today([given], {"a": "the same", "b": "the same"})[0].target == "b"
    assert today([given], {"a": "the same", "b-1": "the same"})[0].target == "b-1"
    assert today([given], {"d": "the same", "c": "the same"})[0].target == "c"


def test_what_a_judgement_says_of_its_documents_is_not_said_anew() -> None:
    given = stamped(judgement("fix", "a", None, {"source": "Corm Press"}), HASHES)
    assert stamped(given, {"a": "the hash of what bears this name elsewhere"}) == given


def test_documents_that_are_not_here_keep_the_name_they_had() -> None:
    given = stamped(judgement("fix", "a", None, {"source": "Corm Press"}), HASHES)
    assert today([given], {"c": "hash of c"})[0].target == "a"
    assert stamped(judgement("fix", "act-1", {"x_words": [piece("z")]}), HASHES).before == {"x_words": [piece("z")]}


def test_nothing_that_was_said_of_other_bytes_falls_on_what_bears_their_name() -> None:
    given = stamped(judgement("fix", "a", {"x_words": [piece("a")]}, {"published": "2031"}), HASHES)
    (now,) = today([given], {"a": "hash of what bears this name here"})
    assert now.target == "a@hash of a"
    assert (now.before or {})["x_words"][0]["document"] == "a@hash of a"
