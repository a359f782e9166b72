from collections.abc import Callable

from travaux.annotate import statements
from travaux.annotate.parsed import Parsed


def test_a_clause_is_attributed_to_its_subject(parse: Callable[..., Parsed]) -> None:
    text = "The Arvanian trade minister said that talks would resume in May."
    (found,) = statements.find(parse(text))
    assert [text[s.start : s.end] for s in found.source] == ["The Arvanian trade minister"]
    assert [text[s.start : s.end] for s in found.content] == ["that talks would resume in May"]
    assert found.mode == "indirect"


def test_a_quotation_split_by_its_cue_is_one_statement(parse: Callable[..., Parsed]) -> None:
    text = "“We waited long,” said Lena Orbas. “Now we act.”"
    (found,) = statements.find(parse(text))
    assert [text[s.start : s.end] for s in found.content] == ["“We waited long,”", "“Now we act.”"]
    assert [text[s.start : s.end] for s in found.source] == ["Lena Orbas"]
    assert found.mode == "direct"
