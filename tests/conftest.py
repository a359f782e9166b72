"""What every test may use: the corpora beside the checkout, and a parse of a few words."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from travaux.model import Document

if TYPE_CHECKING:
    from travaux.annotate.parsed import Parsed

SHARED = Path(__file__).parents[2] / "shared"


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder of corpora and scorers beside the checkout; a test that asks for it is skipped where it is absent."""
    if not SHARED.is_dir():
        pytest.skip("no corpora beside this checkout (../shared)")
    return SHARED


@pytest.fixture(scope="session")
def parse() -> "Callable[..., Parsed]":
    """Parse a text as one document: `parse("Words.", published="2031-05-04")`."""
    from travaux.annotate import pipeline
    from travaux.languages import language

    def parse_text(text: str, published: str | None = None, id: str = "t") -> "Parsed":
        return pipeline.parse(Document(text, id=id, published=published, language="en"), language("en"))

    return parse_text
