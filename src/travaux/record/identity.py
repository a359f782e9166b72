"""Ids that are a function of the evidence: the same documents give the same ids, in whatever order they come.

Invariant: every piece of evidence has an atom, an entry's id derives from its least atom, and an id once shown keeps
resolving: whatever entry an atom lies in today answers to every id that an entry holding that atom had before.
"""

from collections.abc import Iterable, Mapping, Sequence
from hashlib import sha256 as digest

from travaux.model import Span

WIDTH = 12  # hexadecimal digits of the atom that an id shows


def atom(kind: str, sha256: str, span: Span) -> str:
    """The name of one piece of evidence for one kind of entry: hex SHA-256 over kind, document hash and code points.

    `kind` holds whatever tells apart two entries that rest on the same words ("act:demand", "act:warn").
    """
    return digest(f"{kind}\x1f{sha256}\x1f{span.start}\x1f{span.end}".encode()).hexdigest()


def entry_id(prefix: str, atoms: Iterable[str]) -> str:
    """The id of the entry that rests on these atoms; ValueError where there are none."""
    return f"{prefix}-{min(atoms)[:WIDTH]}"


def assign(prefix: str, groups: Sequence[Iterable[str]]) -> list[str]:
    """One id for each group of atoms, all different, the same whatever the order of the groups.

    Where two groups share their least atom the one that sorts first keeps it and the other falls back on its next atom,
    or, having no other, on a hash over all it has and its place among its equals.
    """
    wanted = [sorted(set(group)) for group in groups]
    taken: set[str] = set()
    ids = [""] * len(wanted)
    for at in sorted(range(len(wanted)), key=lambda i: wanted[i]):
        free = (entry_id(prefix, [a]) for a in wanted[at])
        found = next((name for name in free if name not in taken), None)
        turn = 0
        while found is None or found in taken:
            turn += 1
            found = entry_id(prefix, [digest("\x1f".join([*wanted[at], str(turn)]).encode()).hexdigest()])
        taken.add(found)
        ids[at] = found
    return ids


def lineage(prefix: str, groups: Sequence[Iterable[str]], ids: Sequence[str]) -> dict[str, str]:
    """Every id that an entry holding one of these atoms ever had or may have had -> the id of the entry it lies in now.

    An atom that lies in two entries answers with the one whose id it gives, else with the least.
    """
    now: dict[str, str] = {}
    for group, current in zip(groups, ids, strict=True):
        for a in group:
            old = entry_id(prefix, [a])
            now[old] = min(now.get(old, current), current)
    now.update((current, current) for current in ids)
    return now


def resolve(known: Mapping[str, str], old: str) -> str | None:
    """The current id for an id that was shown at any time, through merges of merges; None where nobody ever had it."""
    seen: set[str] = set()
    while old in known and known[old] != old and old not in seen:
        seen.add(old)
        old = known[old]
    return old if old in known else None
