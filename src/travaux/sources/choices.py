"""What a user asks of the sources beside their paths: which addresses, and which columns of a table mean what."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from fnmatch import fnmatchcase

FIELDS = ("text", "id", "title", "published", "source", "author", "uri", "language", "kind", "wire")


@dataclass(frozen=True, slots=True)
class Choices:
    """`url` is a pattern of addresses; `columns` says for a field of travaux-documents/1 which column holds it."""

    url: str | None = None
    columns: Mapping[str, str] = field(default_factory=dict)

    def takes(self, uri: object) -> bool:
        """Whether a document of this address is asked for; one of which no address is known always is.

        In a pattern `*` and `?` stand for letters, and it must match the whole address, with or without `https://`; a
        pattern without them must stand in the address somewhere.
        """
        if self.url is None or not isinstance(uri, str) or not uri:
            return True
        if "*" not in self.url and "?" not in self.url:
            return self.url in uri
        return fnmatchcase(uri, self.url) or fnmatchcase(uri.partition("://")[2], self.url)


def columns(said: str | None) -> dict[str, str]:
    """What `text=COLUMN,published=COLUMN` says. Raises ValueError in one line where it says something else."""
    found: dict[str, str] = {}
    for part in (said or "").split(","):
        if not part.strip():
            continue
        name, equals, column = (word.strip() for word in part.partition("="))
        if not equals or not column:
            raise ValueError(f"{part.strip()} is no FIELD=COLUMN")
        if name not in FIELDS:
            raise ValueError(f"no field {name}; there are: {', '.join(FIELDS)}")
        found[name] = column
    return found
