"""Who sits before the pages, and what they may do: the user of this machine alone, or a team behind an authenticating proxy.

Invariant: without a header that a proxy sets, there is one person and the pages answer under loopback names alone; with one,
nobody is anybody until the proxy says who. There are no passwords here.
"""

import getpass
import os
import tomllib
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal

from fastapi import HTTPException, Request

from travaux.errors import TravauxError

Role = Literal["reader", "reviewer"]
LOOPBACK = frozenset({"localhost", "127.0.0.1", "::1"})
LONGEST = 200  # characters of a name
SPOKEN_FOR = frozenset({"host", "origin", "accept", "cookie", "connection", "user-agent", "content-type", "content-length"})
ELSE = "*"  # in the file of roles: everybody whom it does not name


@dataclass(frozen=True, slots=True)
class Person:
    name: str
    role: Role

    @property
    def decides(self) -> bool:
        return self.role == "reviewer"


@dataclass(frozen=True)
class People:
    """`header` is the one that the proxy sets; `roles` gives each name its role, and None lets everybody decide.

    `hosts` are the names the pages answer under, where no proxy sees to that.
    """

    header: str | None = None
    roles: Mapping[str, Role] | None = None
    hosts: frozenset[str] | None = LOOPBACK
    owner: str = field(default_factory=lambda: user())

    def who(self, request: Request) -> Person:
        """The person of a request. Raises 401 where the proxy names nobody, 403 where they have no role here."""
        if self.header is None:
            return Person(self.owner, "reviewer")
        name, *others = request.headers.getlist(self.header) or ("",)
        if others or not name.strip() or len(name) > LONGEST:
            raise HTTPException(401, f"The proxy in front of these pages sets no {self.header}, or not one alone.")
        with suppress(ValueError):  # the server reads headers as Latin-1, proxies write UTF-8
            name = name.encode("latin-1").decode()
        if not name.isprintable():
            raise HTTPException(401, f"What the proxy sets as {self.header} is no name.")
        name = name.strip()
        if self.roles is None:
            return Person(name, "reviewer")
        role = self.roles.get(name) or self.roles.get(ELSE)
        if role is None:
            raise HTTPException(403, f"{name} has no role in this record.")
        return Person(name, role)

    def reviewer(self, request: Request) -> Person:
        """The person of a request that changes something. Raises 403 for one who only reads."""
        person = self.who(request)
        if not person.decides:
            raise HTTPException(403, f"{person.name} reads this record and does not decide in it.")
        return person


def alone(address: str) -> People:
    """The user of this machine, at a loopback address."""
    return People(hosts=LOOPBACK | {address})


def team(header: str, file: Path | None) -> People:
    """Those whom a proxy names in this header, with the roles of a file. Raises TravauxError where either is none."""
    if not header or not header.isascii() or not all(c.isalnum() or c in "-_" for c in header) or header.lower() in SPOKEN_FOR:
        raise TravauxError(f"{header or 'nothing'} is no header such as X-Forwarded-User in which a proxy names who asks")
    return People(header, roles(file) if file else None, None)


def user() -> str:
    """The name of this machine's user."""
    try:
        return getpass.getuser()
    except (OSError, KeyError):
        return f"user {os.getuid()}"


def roles(path: Path) -> dict[str, Role]:
    """Names by role from a TOML file: `reviewer = ["ada", "ben"]`, `reader = ["*"]`. Raises TravauxError in one line."""
    try:
        given = tomllib.loads(path.read_text(encoding="utf-8"))
    except OSError as error:
        raise TravauxError(f"{path}: {(error.strerror or str(error)).lower()}") from None
    except ValueError as error:
        raise TravauxError(f"{path}: {str(error).splitlines()[0]}") from None
    found: dict[str, Role] = {}
    for role in ("reader", "reviewer"):  # who stands under both decides
        names = given.pop(role, [])
        if not isinstance(names, list) or not all(isinstance(name, str) for name in names):
            raise TravauxError(f'{path}: {role} is no list of names such as ["ada", "ben"]')
        found |= dict.fromkeys(names, role)
    if given:
        raise TravauxError(f"{path}: {next(iter(given))} is no role; there are reader and reviewer")
    return found
