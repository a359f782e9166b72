"""PLOVER types: phrases, turns, the rule over them, the model, and what happens without its weights."""

import json
import re
import sys
from collections.abc import Callable
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path
from types import ModuleType

import numpy as np
import pytest

from travaux.annotate import acts, plover
from travaux.annotate.parsed import Parsed
from travaux.annotate.predicates import phrasebook
from travaux.languages import language
from travaux.languages.en.plover import WORDS
from travaux.model import Plover, Span

BOOK = phrasebook("en")


def spans(marked: str) -> tuple[str, Span | None, Span | None]:
    """A text and the spans of its [source] and its {target}."""
    text = re.sub(r"[\[\]{}]", "", marked)
    found = [re.search(rf"\{left}(.*?)\{right}", marked) for left, right in ("[]", "{}")]
    places = [Span(text.index(one[1]), text.index(one[1]) + len(one[1])) if one else None for one in found]
    return text, places[0], places[1]


def ruled(marked: str) -> Plover | None:
    sentence = BOOK.sentence(*spans(marked))
    return plover.by_rule(sentence, BOOK.hits(sentence), WORDS.friendly)


@pytest.mark.parametrize(
    ("marked", "type"),
    [
        ("[Avaria] released {two Bordurian sailors} on Monday.", "YIELD"),
        ("[Avaria] will release {two Bordurian sailors} on Monday.", "AGREE"),
        ("[Avaria] has agreed to release {two Bordurian sailors}.", "AGREE"),
        ("[Avaria] will not release {two Bordurian sailors}.", "REJECT"),
        ("[Avaria] won't lift its embargo on {Borduria}.", "REJECT"),
        ("[Avaria] demanded that {Borduria} release two sailors.", "REQUEST"),
        ("[Avaria] said {Borduria} must pull back its troops.", "REQUEST"),
        ("[Avaria] lifted its embargo on {Borduria}.", "YIELD"),
        ("The embargo on {Borduria} was lifted by [Avaria].", "YIELD"),
        ("[Avaria] imposed an embargo on {Borduria}.", "SANCTION"),
        ("[Avaria] suspended food aid to {Borduria}.", "SANCTION"),
        ("[Avaria] sent food and medicine to {Borduria}.", "AID"),
        ("[Avaria] deployed peacekeepers to {Borduria}.", "AID"),
        ("[Avaria] massed troops on the border with {Borduria}.", "MOBILIZE"),
        ("[Avaria] accused {Borduria} of shelling two villages.", "ACCUSE"),
        ("[Avaria] opened an inquiry into {the guild}.", "ACCUSE"),
        ("[Avaria] threatened to expel {the envoys of Borduria}.", "THREATEN"),
        ("[Avaria] said it would boycott {the conference}.", "THREATEN"),
        ("[Avaria] expelled {three diplomats of Borduria}.", "SANCTION"),
        ("[The premier of Avaria] met {his counterpart}.", "CONSULT"),
        ("[Avaria] and {Borduria} signed a fisheries treaty.", "SUPPORT"),
        ("[Avaria] and {Borduria} held joint naval exercises.", "COOPERATE"),
        ("[Dockers] went on strike at {the port of Lund}.", "PROTEST"),
        ("[The police of Avaria] arrested {two fishermen}.", "COERCE"),
        ("[Avarian forces] shelled {a village near Lund}.", "ASSAULT"),
        ("{Two fishermen} were arrested by [the police of Avaria].", "COERCE"),
        ("[Avaria] called off its strikes on {Borduria}.", "YIELD"),
        ("[Avaria] turned down {a request for talks}.", "REJECT"),
        ("[Avaria] painted {the fence} green.", None),
    ],
)
def test_the_rule_reads_events_and_what_turns_them(marked: str, type: Plover | None) -> None:
    assert ruled(marked) == type


@pytest.mark.parametrize(
    ("forms", "lemma"),
    [
        ("meets met meeting", "meet"),
        ("denies denied denying", "deny"),
        ("banned bans banning", "ban"),
        ("froze frozen", "freeze"),
    ],
)
def test_forms_share_a_stem(forms: str, lemma: str) -> None:
    assert {BOOK.stem(form) for form in forms.split()} == {BOOK.stem(lemma)}


def test_every_type_has_phrases_and_every_group_is_used() -> None:
    assert tuple(WORDS.events) == plover.TYPES
    written = " ".join(text for texts in (*WORDS.events.values(), *WORDS.turns.values()) for text in texts)
    assert set(re.findall(r"{(\w+)}", written)) == set(WORDS.groups)


def test_every_phrase_is_of_one_type_and_found_in_its_own_words() -> None:
    listed = [phrase for phrases in WORDS.events.values() for phrase in phrases]
    assert len(listed) == len(set(listed))
    for label, phrases in WORDS.events.items():
        for phrase in phrases:
            items = [item.split("|")[0] for item in phrase.replace(" ..", "").split()]
            text = " ".join(WORDS.groups[item[1:-1]][0] if item.startswith("{") else item for item in items)
            sentence = BOOK.sentence(text, None, None)
            assert any(hit.label == label and not hit.turn for hit in BOOK.hits(sentence)), (label, phrase)


def test_the_model_keeps_its_answers_when_written_and_read() -> None:
    model = plover.load("plover")
    assert model is not None
    again = plover.parsed(plover.written(model))
    assert again is not None
    sentence = BOOK.sentence(*spans("[Avaria] has freed {two sailors of Borduria} after talks."))
    found = plover.features(sentence, BOOK.hits(sentence), WORDS.friendly)
    assert np.allclose(model.score(found), again.score(found), atol=0.05)


def test_a_model_for_other_types_is_none() -> None:
    assert plover.parsed(json.dumps({"types": ["AGREE"], "bias": [0.0], "blocks": []})) is None


@pytest.mark.parametrize(
    ("marked", "type"),
    [
        ("[Avaria] has freed {two sailors of Borduria} after talks.", "YIELD"),
        ("[The president] will visit {Borduria} next week.", "AGREE"),
        ("[Avarian jets] bombed {a depot in Borduria}, killing four.", "ASSAULT"),
        ("[Avaria] rejected {a Bordurian proposal for a truce}.", "REJECT"),
    ],
)
def test_what_ships_types_sentences(marked: str, type: Plover) -> None:
    assert plover.typed(*spans(marked)) == type


def test_without_weights_the_rule_decides(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(plover, "load", lambda name: None)
    assert plover.typed(*spans("[Avaria] lifted its embargo on {Borduria}.")) == "YIELD"
    assert plover.typed(*spans("[Avaria] lifted its embargo on {Borduria}."), known="AGREE") == "AGREE"


def test_a_missing_file_gives_one_warning_and_no_model() -> None:
    with pytest.warns(RuntimeWarning, match="no weights in missing"):
        assert plover.load("missing") is None
    assert plover.load("missing") is None
    plover.load.cache_clear()


def test_another_language_has_what_its_word_says_alone() -> None:
    assert not language("de").plover.events
    assert plover.typed("Avaria traf Borduria.", None, None, "de", known="CONSULT") == "CONSULT"
    assert plover.typed("Avaria traf Borduria.", None, None, "de") is None


def test_a_known_type_gives_way_only_to_a_much_better_one() -> None:
    text, source, target = spans("[Avaria] attacked {the report of the council}, calling it a disgrace.")
    assert plover.typed(text, source, target) == "ACCUSE"
    assert plover.typed("Avaria shelled Borduria.", Span(0, 6), Span(15, 23), known="MOBILIZE") == "ASSAULT"
    assert plover.typed("Avaria imposed sanctions on Borduria.", Span(0, 6), Span(28, 36), known="SANCTION") == "SANCTION"


def test_an_act_has_the_type_of_its_clause(cast: Callable[..., Parsed]) -> None:
    (shelled,) = acts.find(cast("Avaria shelled Borduria."))
    assert (shelled.kind, shelled.plover) == (None, "ASSAULT")
    by_cue = {act.plover for act in acts.find(cast("Avaria shelled the village and detained two fishermen of Borduria."))}
    assert by_cue == {"ASSAULT", "COERCE"}


def script() -> ModuleType:
    """`evaluation/plover.py` as a module."""
    path = Path(__file__).parents[2] / "evaluation" / "plover.py"
    spec = spec_from_file_location("evaluation_plover", path)
    assert spec is not None
    assert spec.loader is not None
    module = sys.modules[spec.name] = module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


LINES = [
    ("<s>Avaria</s> freed {n} sailors of <t>Borduria</t> on {day}.", "YIELD"),
    ("<s>Avaria</s> shelled {n} villages of <t>Borduria</t> on {day}.", "ASSAULT"),
    ("<s>The premier</s> met <t>{n} envoys</t> in Lund on {day}.", "CONSULT"),
]


@pytest.fixture
def table(tmp_path: Path) -> Path:
    rows = [
        f"{line.format(n=n, day=day)}\t{label}"
        for line, label in LINES
        for n in ("two", "three", "four")
        for day in ("Monday", "Friday")
    ]
    file = tmp_path / "rows.tsv"
    file.write_text("\n".join(["marked_sentence\tgold_root", *rows]), encoding="utf-8")
    return file


@pytest.mark.parametrize("mode", ["{table}", "{table} {table}", "--shipped {table}"])
def test_the_script_prints_figures(
    mode: str, table: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "argv", ["plover.py", *mode.format(table=table).split()])
    script().main()
    lines = capsys.readouterr().out.splitlines()
    assert "macro F1 1.0000" in lines[0]
    assert lines[-1].startswith("rule alone: macro F1 1.0000")


def test_the_script_writes_weights_that_the_program_reads(
    table: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "argv", ["plover.py", str(table), "-o", str(tmp_path / "new" / "weights.json")])
    script().main()
    model = plover.parsed((tmp_path / "new" / "weights.json").read_text(encoding="utf-8"))
    assert model is not None
    assert all(len(block.rows) == len(block.rarity) == len(block.weights) for block in model.blocks)
    assert "cross-validated" in capsys.readouterr().out


def test_rows_without_a_type_are_left_out_and_counted(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "rows.tsv"
    file.write_text("marked_sentence\tgold_root\n<s>A</s> met <t>B</t>.\tCONSULT\nA slept.\tSLEEP\n", encoding="utf-8")
    assert [row.type for row in script().rows(file)] == ["CONSULT"]
    assert "1 rows without" in capsys.readouterr().err


def test_marks_become_spans_and_no_fold_shares_a_sentence() -> None:
    module = script()
    assert module.unmarked("In <t>Lund</t> <s>Avaria</s> met") == ("In Lund Avaria met", Span(8, 14), Span(3, 7))
    rows = [module.Row(f"Text {n // 2}.", None, None, "AID") for n in range(40)]
    fold = module.folds(rows, 0)
    assert all(fold[2 * n] == fold[2 * n + 1] for n in range(20))
    assert set(fold) == set(range(module.FOLDS))


@pytest.mark.shared
def test_a_held_out_fold(shared: Path) -> None:
    module = script()
    data = module.rows(shared / "data" / "plv-train.tsv")
    fold, gold = module.folds(data, 0), module.labels(data)
    found = [row.features() for row in data]
    seen, held = np.flatnonzero(fold != 0), np.flatnonzero(fold == 0)
    model = module.train([found[i] for i in seen], gold[seen], module.RIDGE)
    assert np.nanmean(module.scores(gold[held], module.predict(model, [found[i] for i in held]))) > 0.78
