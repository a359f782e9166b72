import gzip
import io
import json
from pathlib import Path

import pytest

from travaux.model import Problem, Raw
from travaux.sources import Limits, read_path


def found(path: Path | str, **limits: int) -> tuple[list[Raw], list[Problem]]:
    everything = list(read_path(str(path), Limits(**limits)))
    return [one for one in everything if isinstance(one, Raw)], [one for one in everything if isinstance(one, Problem)]


def test_a_folder_is_read_recursively_in_order_with_relative_ids(tmp_path: Path) -> None:
    (tmp_path / "b").mkdir()
    (tmp_path / "b" / "two.txt").write_text("Two.")
    (tmp_path / "one.html").write_text("<p>One.</p>")
    (tmp_path / "z.html.gz").write_bytes(gzip.compress(b"<p>Zed.</p>"))
    (tmp_path / ".hidden.txt").write_text("No.")
    raws, problems = found(tmp_path)
    assert [(raw.id, raw.media) for raw in raws] == [("b/two", "text/plain"), ("one", "text/html"), ("z", "text/html")]
    assert raws[2].data == b"<p>Zed.</p>"
    assert not problems


def test_a_single_file_has_its_stem_for_an_id(tmp_path: Path) -> None:
    (tmp_path / "note.v2.txt").write_text("Words.")
    assert [raw.id for raw in found(tmp_path / "note.v2.txt")[0]] == ["note.v2"]


def test_json_lines_keep_their_ids_and_a_bad_line_costs_only_itself(tmp_path: Path) -> None:
    path = tmp_path / "in.jsonl"
    path.write_text('{"id": "a/1", "text": "One."}\n[1]\n\n{"text": 3}\n{"text": "Two."}\n{oops\n{"text": "half \\ud800"}\n')
    raws, problems = found(path)
    assert [raw.id for raw in raws] == ["a/1", "in#line-5"]
    assert raws[0].fields["text"] == "One."
    assert [problem.where.rsplit(" ", 1)[1] for problem in problems] == ["2", "4", "6", "7"]
    assert all("\n" not in problem.what for problem in problems)


def test_standard_input_numbers_its_lines(monkeypatch: pytest.MonkeyPatch) -> None:
    class Stream:
        buffer = io.BytesIO(json.dumps({"text": "One."}).encode())

    monkeypatch.setattr("sys.stdin", Stream())
    assert [raw.id for raw in found("-")[0]] == ["line-1"]


def test_one_id_asked_for_twice_gets_a_prefix_of_the_hash_and_a_repeat_is_a_problem(tmp_path: Path) -> None:
    (tmp_path / "a.html").write_text("<p>Page.</p>")
    (tmp_path / "a.txt").write_text("Text.")
    (tmp_path / "a.html.gz").write_bytes(gzip.compress(b"<p>Page.</p>"))
    raws, problems = found(tmp_path)
    assert raws[0].id == "a"
    assert raws[1].id == f"a-{raws[1].sha256[:8]}"
    assert [problem.level for problem in problems] == ["doubtful"]


@pytest.mark.parametrize(
    ("name", "data", "word"),
    [
        ("empty.txt", b"", "empty"),
        ("blank.html", b" \n ", "empty"),
        ("big.txt", b"a" * 5000, "more than"),
        ("broken.html.gz", b"\x1f\x8bnothing", "damaged"),
        ("bomb.html.gz", gzip.compress(b"a" * 4_000_000), "unpacks"),
        ("picture.jpg", b"\xff\xd8\xff", "not a kind of file"),
    ],
)
def test_what_cannot_be_taken_in_is_one_clear_problem(tmp_path: Path, name: str, data: bytes, word: str) -> None:
    (tmp_path / name).write_bytes(data)
    raws, problems = found(tmp_path, text=4500)
    assert not raws
    assert len(problems) == 1
    assert word in problems[0].what
    assert name in problems[0].where


def test_a_dangling_link_and_a_missing_file_are_problems(tmp_path: Path) -> None:
    (tmp_path / "gone.txt").symlink_to(tmp_path / "nowhere")
    assert "link" in found(tmp_path)[1][0].what
    assert found(tmp_path / "missing.txt")[1][0].what == "no such file or directory"


def test_a_line_beyond_the_limit_is_passed_over_and_the_rest_goes_on(tmp_path: Path) -> None:
    path = tmp_path / "in.jsonl"
    path.write_text(json.dumps({"text": "x" * 9000}) + "\n" + json.dumps({"text": "Short."}) + "\n")
    raws, problems = found(path, text=1000)
    assert [raw.id for raw in raws] == ["in#line-2"]
    assert "line 1" in problems[0].where
