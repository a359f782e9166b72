"""The docs name everything a user can name, and every link in them leads somewhere."""

import re
from pathlib import Path

import pytest
import typer.main

from travaux import plugins
from travaux.cli import app
from travaux.config import Settings

ROOT = Path(__file__).parents[1]
PAGES = [*ROOT.glob("*.md"), *ROOT.glob("docs/**/*.md")]
USAGE = (ROOT / "docs" / "usage.md").read_text(encoding="utf-8")
COMMANDS = typer.main.get_command(app).commands  # type: ignore[attr-defined]


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_is_documented_with_its_options(name: str) -> None:
    row = next((line for line in USAGE.splitlines() if line.startswith((f"| `travaux {name}`", f"| `travaux {name} "))), "")
    assert row, f"docs/usage.md has no row for `travaux {name}`"
    options = {o for p in COMMANDS[name].params for o in p.opts if o.startswith("--")} - {"--help", "--output"}
    assert {o for o in options if o not in USAGE} == set()


def test_every_setting_is_documented() -> None:
    for name in Settings.model_fields:
        assert f"| `{name}` | `TRAVAUX_{name.upper()}` |" in USAGE


def test_every_export_format_is_documented() -> None:
    for name in plugins.names("exporters"):
        assert f"| `{name}` |" in USAGE


@pytest.mark.parametrize("path", PAGES, ids=lambda path: str(path.relative_to(ROOT)))
def test_links_between_pages_lead_somewhere(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    wanted = [link for link in re.findall(r"\]\(([^)#\s]+)", text) if "://" not in link]
    assert [link for link in wanted if not (path.parent / link).exists()] == []
