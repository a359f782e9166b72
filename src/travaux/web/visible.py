"""What may not act on a page is shown on it: characters that turn or hide the words around them stand there as a mark.

Invariant: one character becomes one, so that what stands at an offset of a text stands there on the page too.
"""

import re
from typing import Any

from markupsafe import Markup

MARK = "\N{REPLACEMENT CHARACTER}"
# Controls but for white space; embeddings, overrides and isolates of direction; surrogates that stand alone.
_ACTING = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff]")


def visible(value: Any) -> Any:
    """A value as a template prints it."""
    return _ACTING.sub(MARK, value) if isinstance(value, str) and not isinstance(value, Markup) else value


def typed(words: str) -> str:
    """What somebody typed, without such characters, and with plain line feeds."""
    return _ACTING.sub("", words.replace("\r\n", "\n"))
