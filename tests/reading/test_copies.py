import random

from hypothesis import given
from hypothesis import strategies as st

from travaux.reading import copies
from travaux.reading.copies import Signature

WORDS = [f"word{n}" for n in range(400)]


def article(seed: int, paragraphs: int = 8) -> list[str]:
    source = random.Random(seed)
    return [" ".join(source.choices(WORDS, k=40)) for _ in range(paragraphs)]


def sign(paragraphs: list[str]) -> Signature:
    return copies.signature("\n\n".join(paragraphs), ())


def test_exact_edited_and_partial_copies_are_one_group_and_another_article_is_not() -> None:
    original = article(1)
    edited = [" ".join(word for n, word in enumerate(line.split()) if n % 11) for line in original]
    found = copies.groups(
        {"a": sign(original), "b": sign(original), "c": sign(edited), "d": sign(original[:3]), "e": sign(article(2))}, {}
    )
    assert found == {"b": "a", "c": "a", "d": "a"}


def test_the_earliest_is_the_original_then_an_agency() -> None:
    same = {name: sign(article(3)) for name in "abc"}
    assert copies.groups(same, {"b": "2031-05-01", "a": "2031-05-02"})["a"] == "b"
    assert copies.groups(same, {}, agencies=["c"]) == {"a": "c", "b": "c"}


@given(st.permutations(list("abcdef")))
def test_groups_do_not_depend_on_the_order(order: list[str]) -> None:
    made = {"a": 1, "b": 1, "c": 2, "d": 3, "e": 3, "f": 3}
    assert copies.groups({name: sign(article(made[name], 4)) for name in order}, {}) == {"b": "a", "e": "d", "f": "d"}


def test_an_index_finds_a_copy_and_passes_over_a_stranger() -> None:
    index = copies.Index()
    assert index.add("first", sign(article(4))) == []
    assert [name for name, _ in index.add("copy", sign(article(4)[:6]))] == ["first"]
    assert index.add("stranger", sign(article(5))) == []


def test_a_short_text_has_a_signature_of_plain_numbers() -> None:
    found = copies.signature("Two words", ())
    assert found.hashes == ()
    assert type(found.exact) is int
    assert found.exact < 2**63


def test_how_two_texts_are_related() -> None:
    original, lifted = article(6), [*article(7), article(6)[2]]
    exact, partial = copies.relation(sign(original), sign(original)), copies.relation(sign(lifted), sign(original))
    assert (exact and exact.kind, exact and exact.share) == ("exact", 1.0)
    assert partial is not None
    assert (partial.kind, partial.whole) == ("partial", False)
    assert 0.1 < partial.share < 0.2
    assert copies.relation(sign(article(8)), sign(original)) is None


def test_a_paragraph_taken_over_makes_no_copy_but_is_told() -> None:
    found = copies.compare(
        {"a": sign(article(6)), "b": sign([*article(7), article(6)[2]])}, {"a": "2031-05-02", "b": "2031-05-01"}
    )
    assert found.originals == {}
    assert [(later, earlier, how.kind) for later, earlier, how in found.shared] == [("a", "b", "partial")]


def test_an_index_says_at_once_what_comparing_all_says() -> None:
    texts = {"a": article(1), "b": article(1)[:6], "c": article(2), "d": [*article(3), article(2)[0]]}
    index = copies.Index()
    for name, paragraphs in texts.items():
        near = dict(index.add(name, sign(paragraphs)))
        for other in texts:
            if other < name:
                assert near.get(other) == copies.relation(sign(paragraphs), sign(texts[other]))
