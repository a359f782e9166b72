from hypothesis import given
from hypothesis import strategies as st

from travaux.model import Span
from travaux.record import identity

ATOMS = st.lists(
    st.lists(st.integers(0, 30).map(lambda n: identity.atom("act:demand", "ab", Span(n, n + 3))), min_size=1), max_size=8
)


def test_an_atom_depends_on_kind_document_and_span() -> None:
    one = identity.atom("act:demand", "ab", Span(0, 4))
    others = {
        identity.atom("act:warn", "ab", Span(0, 4)),
        identity.atom("act:demand", "ac", Span(0, 4)),
        identity.atom("act:demand", "ab", Span(0, 5)),
    }
    assert one not in others
    assert len(others) == 3


def test_an_id_is_the_prefix_and_twelve_digits_of_the_least_atom() -> None:
    atoms = [identity.atom("meeting", "ab", Span(n, n + 1)) for n in range(5)]
    assert identity.entry_id("meeting", atoms) == "meeting-" + min(atoms)[:12]
    assert identity.entry_id("meeting", reversed(atoms)) == identity.entry_id("meeting", atoms)


@given(ATOMS)
def test_ids_are_unique_and_do_not_depend_on_order(groups: list[list[str]]) -> None:
    ids = identity.assign("act", groups)
    assert len(set(ids)) == len(ids)
    back = identity.assign("act", groups[::-1])[::-1]
    assert sorted(ids) == sorted(back)
    assert {(i, tuple(sorted(set(g)))) for i, g in zip(ids, groups, strict=True)} == {
        (i, tuple(sorted(set(g)))) for i, g in zip(back, groups, strict=True)
    }


@given(ATOMS)
def test_every_id_once_shown_resolves_after_all_groups_merge(groups: list[list[str]]) -> None:
    before = identity.lineage("act", groups, ids := identity.assign("act", groups))
    assert all(identity.resolve(before, name) == name for name in ids)
    whole = [[a for group in groups for a in group]] if groups else []
    after = identity.lineage("act", whole, merged := identity.assign("act", whole))
    singles = [identity.entry_id("act", [a]) for group in groups for a in group]
    assert all(identity.resolve(after, name) == merged[0] for name in singles)


def test_an_id_nobody_had_does_not_resolve() -> None:
    assert identity.resolve({"act-1": "act-2", "act-2": "act-2"}, "act-9") is None
    assert identity.resolve({"act-1": "act-2", "act-2": "act-2"}, "act-1") == "act-2"
