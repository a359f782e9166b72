"""What records of the five invented negotiations score, against the floors that are pinned in `evaluation/floors.json`."""

import json
import re
import subprocess
import sys
from pathlib import Path

import pytest

from travaux import ingest, store
from travaux.export.json import write

EVALUATION = Path(__file__).parents[1] / "evaluation"
FLOORS = json.loads((EVALUATION / "floors.json").read_text(encoding="utf-8"))


@pytest.mark.shared
@pytest.mark.parametrize("name", FLOORS)
def test_a_record_scores_no_less_than_its_floor(name: str, shared: Path, tmp_path: Path) -> None:
    folder = EVALUATION / "negotiations" / name
    with store.open(str(tmp_path / "x.travaux"), create=True) as opened:
        ingest.add(opened, [str(folder / "docs.jsonl")])
        record = ingest.current(opened)
    with (tmp_path / "record.json").open("wb") as file:
        write(record, file)
    scorer = shared / "tools" / "score_record.py"
    command = [sys.executable, scorer, folder / "gold.yaml", tmp_path / "record.json", folder / "docs.jsonl"]
    said = subprocess.run(list(map(str, command)), capture_output=True, text=True, check=True).stdout
    scores = {kind: float(score) for kind, score in re.findall(r"^(\w+) .* score ([\d.]+)$", said, re.MULTILINE)}
    scores |= {"macro": float(re.findall(r"^macro ([\d.]+)$", said, re.MULTILINE)[0])}
    assert {kind: scores[kind] for kind, floor in FLOORS[name].items() if scores[kind] < floor} == {}
    assert "traps sprung 0/" in said
