"""The command line: what it prints, what it leaves behind, and its exit codes."""

import json
import os
import re
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import pytest
from jsonschema import Draft202012Validator

from travaux import __version__, cli
from travaux.export import schemas

TALKS = (
    "Halvia and Brakk open talks\n\nPORT NESS, 4 May 2031 - Halvia and Brakk held talks in Port Ness on Sunday. "
    "Halvia's envoy Orla Venn demanded that Brakk free the trawler. “We will answer in writing by 9 May,” said Brakk's "
    "foreign minister, Tam Ruvik."
)


class Done(NamedTuple):
    code: int
    out: str
    err: str


Run = Callable[..., Done]


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]) -> Run:
    """Run `travaux ARGUMENTS` in an empty folder."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("TRAVAUX_RECORD", raising=False)

    def command(*arguments: str) -> Done:
        monkeypatch.setattr(sys, "argv", ["travaux", *arguments])
        with pytest.raises(SystemExit) as left:
            cli.main()
        sys.stdout.flush()
        return Done(int(left.value.code or 0), *capfd.readouterr())

    return command


def validates(name: str, value: object) -> None:
    Draft202012Validator(schemas.schema(name)).validate(value)


def test_from_a_page_to_the_record(run: Run, tmp_path: Path) -> None:
    (tmp_path / "talks.txt").write_text(TALKS)
    done = run("read", "talks.txt")
    assert (done.code, done.err) == (0, "")
    document = json.loads(done.out)
    validates("documents", document)
    assert (document["id"], document["text"], document["published"]) == ("talks", TALKS, "2031-05-04")

    done = run("annotate", "talks.txt", "-o", "a.jsonl")
    assert (done.code, done.out) == (0, "")
    annotations = json.loads((tmp_path / "a.jsonl").read_text())
    validates("annotations", annotations)
    assert annotations["statements"]

    assert run("add", "talks.txt") == Done(0, "1 filed\n", "")
    assert run("add", "talks.txt") == Done(0, "0 filed, 1 known already\n", "")
    assert run("export", "json", "-o", "r.json").code == 0
    record = json.loads((tmp_path / "r.json").read_text())
    validates("record", record)
    assert [d["id"] for d in record["documents"]] == ["talks"]
    assert json.loads(run("export", "json").out) == record

    overview = run("show")
    assert overview.code == 0
    assert "1 document " in overview.out
    statement = record["statements"][0]
    assert "⟦" in run("show", statement["id"]).out
    assert json.loads(run("show", statement["id"], "--json").out) == statement
    assert json.loads(run("show", "statements", "--json").out) == record["statements"]
    assert run("rebuild").out.startswith("1 document, ")
    assert run("show", "timeline").code == 0
    assert run("problems") == Done(0, "no problems\n", "")


def test_lines_on_standard_input(run: Run, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    lines = tmp_path / "lines"
    lines.write_text('{"text": "Brakk agreed."}\n{"id": "b", "text": "Halvia refused."}\n')
    with lines.open() as stream:
        monkeypatch.setattr(sys, "stdin", stream)
        done = run("annotate", "-", "--only", "times")
    found = [json.loads(line) for line in done.out.splitlines()]
    assert [(a["id"], a["statements"], a["entities"]) for a in found] == [("line-1", [], []), ("b", [], [])]
    for line in found:
        validates("annotations", line)


def test_several_processes_print_the_same(run: Run, tmp_path: Path) -> None:
    (tmp_path / "d.jsonl").write_text(
        "".join(f'{{"id": "{n}", "text": "On {n} May 2031 Brakk agreed."}}\n' for n in range(1, 9))
    )
    assert run("annotate", "d.jsonl", "--jobs", "2") == run("annotate", "d.jsonl")


def test_bad_inputs_cost_a_line_each_and_the_rest_is_filed(run: Run, tmp_path: Path) -> None:
    folder = tmp_path / "pages"
    folder.mkdir()
    (folder / "good.txt").write_text("Brakk agreed.")
    (folder / "empty.txt").write_text("")
    (folder / "noise.txt").write_bytes(bytes(range(256)) * 40)
    (folder / "long.txt").write_bytes(b"word " * 10_000_000)
    (folder / "link.txt").symlink_to(folder / "nowhere")
    (folder / "lines.jsonl").write_text('{"id": "told", "text": "Halvia refused."}\n[1]\n{"title": "no text"}\n{"broken\n')
    done = run("add", "pages")
    assert done.code == 3
    assert done.out == "2 filed, 7 refused\n"
    lines = done.err.splitlines()
    assert len(lines) == 7
    named = (
        "empty.txt",
        "noise.txt",
        "long.txt",
        "link.txt",
        "lines.jsonl, line 2",
        "lines.jsonl, line 3",
        "lines.jsonl, line 4",
    )
    for name in named:
        assert sum(f"{name}: " in line for line in lines) == 1, name
    listed = json.loads(run("problems", "--json").out)
    assert sorted(f"{p['where']}: {p['what']}" for p in listed) == sorted(lines)
    assert run("add", "pages").code == 3
    assert json.loads(run("problems", "--json").out) == listed
    assert {d["id"] for d in json.loads(run("show", "documents", "--json").out)} == {"good", "told"}
    for command in ("read", "annotate"):
        done = run(command, "pages", "-o", "out.jsonl")
        assert (done.code, done.err.splitlines()) == (3, lines)
        assert len((tmp_path / "out.jsonl").read_text().splitlines()) == 2


@pytest.mark.parametrize(
    ("arguments", "code", "says"),
    [
        (("add", "nowhere"), 1, "nowhere: no such file or directory"),
        (("read", "nowhere"), 1, "nowhere: no such file or directory"),
        (("show",), 1, "travaux: no record at record.travaux; `travaux add PATH` makes one"),
        (("--record", ".", "add", "x"), 1, "travaux: .: a folder, not a record"),
        (("--record", "postgresql://", "--record", "sqlite", "export", "json"), 1, "travaux: no record at sqlite"),
        (("export", "yaml"), 1, "travaux: no exporter yaml; there are: json"),
        (("read", "x", "-o", "no/such/folder/out"), 1, "travaux: "),
    ],
)
def test_nothing_could_be_done(run: Run, arguments: tuple[str, ...], code: int, says: str) -> None:
    done = run(*arguments)
    assert done.code == code
    assert done.out in ("", "0 filed, 1 refused\n")
    assert done.err.startswith(says)
    assert done.err.count("\n") == 1


@pytest.mark.parametrize(
    "arguments",
    [
        ("fly",),
        ("add",),
        ("add", "x", "--published", "yesterday"),
        ("show", "--as-of", "soon"),
        ("annotate", "x", "--only", "speech"),
        ("annotate", "x", "--jobs", "0"),
        ("export",),
        ("schema", "pages"),
        ("serve", "--host", "0.0.0.0"),
    ],
)
def test_wrong_usage(run: Run, arguments: tuple[str, ...]) -> None:
    run("init")
    done = run(*arguments)
    assert (done.code, done.out) == (2, "")
    assert "Error: " in done.err
    assert "Traceback" not in done.err


def test_a_fault_is_one_line(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    from travaux import ingest

    monkeypatch.setattr(ingest, "sources", lambda *_: 1 / 0)
    assert run("read", "x") == Done(
        1, "", "travaux: a fault of the program: ZeroDivisionError: division by zero (TRAVAUX_DEBUG=1 shows where)\n"
    )
    monkeypatch.setenv("TRAVAUX_DEBUG", "1")
    monkeypatch.setattr(sys, "argv", ["travaux", "read", "x"])
    with pytest.raises(ZeroDivisionError):
        cli.main()


def test_scope_is_said_and_said_anew(run: Run, tmp_path: Path) -> None:
    assert run("init", "--title", "Talks", "--about", "fish", "--party", "Halvia", "--party", "Brakk").code == 0
    assert run("init", "--title", "Talks on fish", "--when", "2031").code == 0
    (tmp_path / "a.txt").write_text("Halvia and Brakk agreed on 4 May 2031 to share the fish.")
    run("add", "a.txt")
    record = json.loads(run("show", "--json").out)
    assert record["title"] == "Talks on fish"
    assert (record["scope"]["about"], record["scope"]["when"]) == ("fish", "2031")
    names = {a["id"]: a["name"] for a in record["actors"]}
    assert [names.get(party, party) for party in record["scope"]["parties"]] == ["Halvia", "Brakk"]


def test_the_record_is_the_option_then_the_environment_then_the_file(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "travaux.toml").write_text('record = "of-the-file"\n')
    assert run("init").out.startswith("of-the-file ")
    monkeypatch.setenv("TRAVAUX_RECORD", "of-the-environment")
    assert run("init").out.startswith("of-the-environment ")
    assert run("--record", "of-the-option", "init").out.startswith("of-the-option ")
    monkeypatch.setenv("TRAVAUX_PORT", "many")
    done = run("serve")
    assert (done.code, done.err.count("\n")) == (1, 1)
    assert "setting port: " in done.err
    (tmp_path / "travaux.toml").write_text("record = ")
    assert run("init").err.startswith("travaux: travaux.toml: ")


def test_schemas_and_formats_are_printed(run: Run) -> None:
    for name in schemas.NAMES:
        assert json.loads(run("schema", name).out) == schemas.schema(name)
    assert run("export", "--list").out.startswith("json ")
    assert run("--version").out == f"travaux {__version__}\n"


def test_help_names_every_command(run: Run) -> None:
    done = run("--help")
    assert done.code == 0
    for name in ("read", "annotate", "init", "add", "export", "show", "problems", "serve", "schema", "demo", "rebuild"):
        assert re.search(rf"^  {name} ", done.out, re.MULTILINE), name


def test_help_imports_nothing_heavy() -> None:
    program = (
        "import sys\nsys.argv = ['travaux', '--help']\n"
        "from travaux.cli import main\n"
        "try:\n    main()\nexcept SystemExit:\n    pass\n"
        "print(sorted({'spacy', 'numpy', 'pydantic', 'sqlalchemy', 'rich', 'lxml', 'fastapi'} & set(sys.modules)))"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert done.stdout.splitlines()[-1] == "[]"


def test_a_reader_that_goes_away_is_no_fault(tmp_path: Path) -> None:
    (tmp_path / "d.jsonl").write_text('{"text": "Brakk agreed."}\n' * 20_000)
    command = f"{sys.executable} -m travaux read d.jsonl | head -1"
    done = subprocess.run(["sh", "-c", command], cwd=tmp_path, capture_output=True, text=True, check=False)
    assert len(done.stdout.splitlines()) == 1
    assert done.stderr == ""


@pytest.mark.loopback
def test_pages_are_served_on_this_machine_only(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(TALKS)
    environment = os.environ | {"OPENBLAS_NUM_THREADS": "1", "PYTHONUNBUFFERED": "1"}
    subprocess.run(
        [sys.executable, "-m", "travaux", "add", "a.txt"], cwd=tmp_path, env=environment, check=True, capture_output=True
    )
    serving = subprocess.Popen(
        [sys.executable, "-m", "travaux", "serve", "--port", "0"],
        cwd=tmp_path,
        env=environment,
        stdout=subprocess.PIPE,
        text=True,
    )
    try:
        assert serving.stdout is not None
        found = re.search(r"http://127\.0\.0\.1:\d+/", serving.stdout.readline())
        assert found
        for _ in range(50):
            try:
                page = urllib.request.urlopen(found[0] + "documents/a", timeout=5).read().decode()
                break
            except OSError:
                time.sleep(0.1)
        assert "Port Ness" in page
        taken = found[0].rstrip("/").rpartition(":")[2]
        with socket.socket() as probe:
            assert probe.connect_ex(("127.0.0.1", int(taken))) == 0
        second = subprocess.run(
            [sys.executable, "-m", "travaux", "serve", "--port", taken],
            cwd=tmp_path,
            env=environment,
            capture_output=True,
            text=True,
            check=False,
        )
        assert second.returncode == 1
        assert second.stderr.count("\n") == 1
    finally:
        serving.terminate()
        serving.wait(10)
        assert serving.stdout is not None
        serving.stdout.close()


def test_demo_shows_the_sample_and_names_its_pages(run: Run, tmp_path: Path) -> None:
    done = run("demo")
    assert done.code == 0
    assert "16 documents" in done.out
    assert done.out.rstrip().endswith("travaux --record demo.travaux serve")
    assert (tmp_path / "demo.travaux").exists()
    assert run("demo").out == done.out
