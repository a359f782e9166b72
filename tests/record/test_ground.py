from tests.record.build import CAST, Page
from tests.record.test_positions import built, page
from travaux.record.entries import Record
from travaux.record.identity import resolve
from travaux.record.negotiation import assemble


def red(record: Record) -> set[tuple[str, str]]:
    return {(p.actor, p.stance) for p in record.positions if p.red_line}


def common(record: Record) -> dict[str, set[str]]:
    who = {p.id: p.actor for p in record.positions}
    return {i.label: {who[p] for p in i.common_ground} for i in record.issues if i.common_ground}


def test_what_a_party_calls_so_is_its_red_line() -> None:
    text = "Norland said the weir was a red line."
    record = built(Page("a1", text).act("refuse", text[:-1], ["norland"], about="the weir"))
    assert red(record) == {("norland", "against")}
    (position,) = record.positions
    assert position.red_line == position.acts


def test_what_is_refused_once_is_no_red_line_and_what_is_refused_again_is() -> None:
    once, again = page("a1", "refuse", "inspections of the weir"), page("b4", "reject", "inspections of the weir")
    assert red(built(once)) == set()
    assert red(built(once, again)) == {("norland", "against")}


def test_who_yields_had_no_red_line() -> None:
    pages = [page("a1", "refuse", "the weir"), page("b3", "reject", "the weir"), page("c6", "accept", "the weir")]
    assert red(built(*pages)) == set()


def test_a_copy_repeats_nothing() -> None:
    again = page("b4", "reject", "inspections of the weir", "norland")
    again.document = again.document.__class__(
        **{f: getattr(again.document, f) for f in again.document.__slots__} | {"copy_of": "a1"}
    )
    assert red(built(page("a1", "refuse", "inspections of the weir"), again)) == set()


def test_what_all_principal_parties_are_for_is_common_ground() -> None:
    both = [page("a1", "demand", "the return of prisoners"), page("b2", "propose", "the return of prisoners", "sudmark")]
    assert common(built(*both)) == {"return of prisoners": {"norland", "sudmark"}}
    assert common(built(both[0], page("b2", "reject", "the return of prisoners", "sudmark"))) == {}


def test_what_two_sides_agree_on_is_common_ground() -> None:
    text = "Norland and Sudmark agreed on inspections of ports."
    joint = Page("a1", text).act("agree", text[:-1], ["norland", "sudmark"], about="inspections of ports")
    assert common(built(joint, page("b2", "demand", "toll bridges", "ostia"))) == {
        "inspections of ports": {"norland", "sudmark"}
    }


def test_a_principal_party_that_says_nothing_of_an_issue_is_undeclared_until_it_does() -> None:
    own, other = page("a1", "demand", "release of sailors"), page("b2", "demand", "toll bridges", "sudmark")
    before = assemble([own.filed(), other.filed()], CAST)
    (sailors,) = (i for i in before.record.issues if "sailors" in i.label)
    (silent,) = (p for p in before.record.positions if p.issue == sailors.id and p.stance == "undeclared")
    assert (silent.actor, silent.acts, silent.evidence) == ("sudmark", (), ())
    after = assemble([p.filed() for p in (own, other, page("c3", "reject", "release of sailors", "sudmark"))], CAST)
    now = resolve(after.lineage, silent.id)
    assert [p.stance for p in after.record.positions if p.id == now] == ["against"]
