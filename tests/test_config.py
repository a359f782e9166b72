"""Settings come from the file, then the environment, and say where they are wrong."""

from pathlib import Path

import pytest

from travaux import config
from travaux.errors import TravauxError


@pytest.fixture(autouse=True)
def _folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    for name in config.Settings.model_fields:
        monkeypatch.delenv(f"TRAVAUX_{name.upper()}", raising=False)


def test_without_a_file_there_are_defaults() -> None:
    found = config.read()
    assert (found.record, found.jobs, found.host) == ("record.travaux", 1, "127.0.0.1")


def test_the_environment_wins_over_the_file(monkeypatch: pytest.MonkeyPatch) -> None:
    Path("travaux.toml").write_text('record = "talks.travaux"\nport = 9000\n')
    monkeypatch.setenv("TRAVAUX_PORT", "9001")
    found = config.read()
    assert (found.record, found.port) == ("talks.travaux", 9001)


def test_settings_do_not_change() -> None:
    with pytest.raises(ValueError, match="frozen"):
        config.read().jobs = 2


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("jobs = 0", "setting jobs: "),
        ('port = "many"', "setting port: "),
        ("record = ", "travaux.toml: "),
        ("= 1", "travaux.toml: "),
    ],
)
def test_what_is_wrong_is_said_in_one_line(text: str, says: str) -> None:
    Path("travaux.toml").write_text(text)
    with pytest.raises(TravauxError) as error:
        config.read()
    assert str(error.value).startswith(says)
    assert "\n" not in str(error.value)


def test_every_setting_says_what_it_is() -> None:
    assert all(field.description for field in config.Settings.model_fields.values())
