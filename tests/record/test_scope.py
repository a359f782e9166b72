from tests.record.build import CAST, Page
from travaux.model import Filed, Mention
from travaux.record.entries import Record, Scope
from travaux.record.negotiation import assemble


def pages() -> list[Filed]:
    one = Page("a", "Norland demands that Sudmark open the strait.", "2031-05-04")
    one.mentions = [Mention(one.at("Norland"), "norland"), Mention(one.at("Sudmark"), "sudmark")]
    one.act("demand", "Norland demands that Sudmark open the strait", ["norland"], ["sudmark"], "open the strait")
    two = Page("b", "Ostia asks for rice.", "2031-05-04")
    two.mentions = [Mention(two.at("Ostia"), "ostia")]
    two.act("request", "Ostia asks for rice", ["ostia"], about="rice")
    return [one.filed(), two.filed()]


def built(scope: Scope | None) -> Record:
    return assemble(pages(), CAST, scope=scope).record


def test_without_a_scope_every_document_is_within() -> None:
    record = built(None)
    assert [d.in_scope for d in record.documents] == [True, True]
    assert len(record.acts) == 2


def test_a_document_beside_the_subject_is_kept_marked_and_nothing_is_taken_from_it() -> None:
    record = built(Scope(("Norland", "sudmark"), "passage through the strait"))
    assert {d.id: d.in_scope for d in record.documents} == {"a": True, "b": False}
    assert [a.kind for a in record.acts] == ["demand"]
    assert record.scope.parties == ("norland", "sudmark"), "names become actor ids"


def test_days_alone_bound_a_record() -> None:
    assert [d.in_scope for d in built(Scope(when="2032")).documents] == [False, False]
