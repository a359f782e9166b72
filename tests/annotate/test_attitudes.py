from collections.abc import Callable

import pytest

from travaux.annotate import attitudes
from travaux.annotate.parsed import Parsed
from travaux.languages import language
from travaux.languages.acts import Cue
from travaux.languages.stances import Verdict
from travaux.model import Act

WORDS = language("en").stances
Cast = Callable[..., Parsed]


def words(parsed: Parsed, act: Act) -> str:
    """What an act is about, in the document's words."""
    return parsed.document.text[act.about.start : act.about.end] if act.about else ""


@pytest.mark.parametrize("cue", [*WORDS.cues, *WORDS.weighing], ids=lambda cue: f"{cue.part} {cue.words} {cue.kind}")
def test_every_cue_reads_its_example(cue: Cue, cast: Cast) -> None:
    parsed = cast(cue.example)
    found = attitudes.find(parsed, ())
    assert {cue.kind, cue.negated} & {act.kind for act in found}, found
    assert all(act.by and act.about for act in found)


@pytest.mark.parametrize("verdict", [*WORDS.verdicts, *WORDS.existing], ids=lambda verdict: verdict.words)
def test_every_verdict_reads_its_example(verdict: Verdict, cast: Cast) -> None:
    text = f"Avaria met Borduria. Avaria and Borduria talked. {verdict.example}"
    (act,) = attitudes.find(cast(text, said=(("Anna Holt", verdict.example),)), ())
    assert act.kind in {verdict.kind, verdict.negated}
    assert act.by == (("Avaria", "Borduria") if verdict.shared else ("Anna Holt",))


def test_whoever_complains_of_a_focus_does_not_share_it(cast: Cast) -> None:
    assert not attitudes.find(cast("Avaria complained about focusing on the pay of the pilots."), ())
    (act,) = attitudes.find(
        cast("Avaria criticised Borduria for focusing on pay. The owners focus on the pay of the pilots."), ()
    )
    assert act.by == ("owners",)
