"""What people say of documents: their date, outlet and scope, which page replaces which; and where they differ on it.

Invariant: as of entries, nothing counts on which two people differ, until one agrees with the other, or a third decides.
"""

from collections import defaultdict
from collections.abc import Mapping
from typing import Any

from travaux.model import Judgement
from travaux.record.entries import DocumentEntry
from travaux.record.verdicts import UNTOUCHED, Outcome, outcome
from travaux.web import fields
from travaux.web.deciding import Unfit, judgement
from travaux.web.fields import Refused
from travaux.web.forms import Form
from travaux.web.people import Person
from travaux.web.room import Room

LINE = 200  # characters of a date or an outlet
SCOPES = {"": None, "in": True, "out": False}  # whether a document belongs to the record, as forms say it
FIELDS = ("published", "source", "in_scope")


def outcomes(room: Room) -> dict[str, Outcome]:
    """What the decisions on each document come to that somebody decided on, by its id."""
    said: dict[str, list[Judgement]] = defaultdict(list)
    for j in room.live.values():
        if j.target in room.documents:
            said[j.target].append(j)
    return {id_: outcome(those) for id_, those in said.items()}


def disputed(room: Room) -> dict[str, Outcome]:
    """The documents on which people differ."""
    return {id_: come for id_, come in room.once(outcomes).items() if come.differ}


def at_odds(come: Outcome | None) -> list[str]:
    """What people say differently, by name, while none of it counts."""
    said: dict[str, list[Any]] = defaultdict(list)
    for verdict in come.verdicts if come and come.differ else ():
        for name, value in verdict.values.items():
            if name not in UNTOUCHED and value not in said[name]:
                said[name].append(value)
    return [name for name, values in said.items() if len(values) > 1]


def known(room: Room, id: str) -> dict[str, Any] | None:
    """What stands of a document now, as a judgement names it; None where there is no such document."""
    filed, entry = room.filed(id), room.documents.get(id)
    if filed is None or entry is None:
        return None
    said = None if entry.superseded_by else filed.document.within
    return {"published": entry.published, "source": entry.source, "in_scope": said}


def shown(now: Mapping[str, Any]) -> dict[str, str]:
    """What stands of a document, as the fields of a form have it."""
    scope = next(word for word, value in SCOPES.items() if value is now["in_scope"])
    return {"published": now["published"] or "", "source": _line(now["source"] or "")[:LINE], "in_scope": scope}


def decide(room: Room, id: str, form: Form, seen: Mapping[str, Any], person: Person) -> Judgement:
    """What a form about a document means, of which `seen` stands now. Raises Unfit where it means nothing."""
    if form.one("action") == "supersede":
        return _supersede(room, id, form, person)
    if form.one("action") == "agree":
        return _agree(room, id, form, seen, person)
    return _correct(room, id, form, seen, person)


def _correct(room: Room, id: str, form: Form, seen: Mapping[str, Any], person: Person) -> Judgement:
    """What is known better than the page says: a field left empty says that nobody knows, one that is missing nothing.

    Nor does one that holds what it held at first (`was_NAME`), whatever stands there since.
    """
    now, problems = dict[str, Any](), dict[str, str]()
    for name, stands in shown(seen).items():
        was = form.one(f"was_{name}") if f"was_{name}" in form else stands
        try:
            if name in form:
                now[name] = seen[name] if form.one(name) in (was, stands) else _value(name, form.one(name))
        except Refused as refused:
            problems[name] = str(refused)
    if problems:
        raise Unfit("One of the values cannot be kept as it is.", problems)
    open_ = at_odds(room.once(outcomes).get(id))
    # Where people differ, what stands is nobody's: to leave it as it is decides for it.
    after = {k: v for k, v in now.items() if v != seen[k]} or {k: v for k, v in now.items() if k in open_}
    if not after:
        raise Unfit("Nothing was changed.")
    return judgement(person, "fix", id, {name: seen[name] for name in after}, after, form.one("note"))


def _value(name: str, word: str) -> str | bool | None:
    if name == "in_scope":
        if word not in SCOPES:
            raise Refused("Choose one of the three.")
        return SCOPES[word]
    if len(word) > LINE:
        raise Refused(f"At most {LINE} characters can be kept; this has {len(word):,}.")
    return fields.when(word) if word and name == "published" else _line(word) or None


def _line(words: str) -> str:
    return " ".join(words.split())


def _agree(room: Room, id: str, form: Form, seen: Mapping[str, Any], person: Person) -> Judgement:
    """The same as another person said of what is open."""
    come = room.once(outcomes).get(id)
    verdict = next((v for v in come.verdicts if v.judgements[-1].id == form.one("verdict")), None) if come else None
    if verdict is None:
        raise Unfit("That decision does not stand any more.")
    theirs = {name: verdict.values[name] for name in at_odds(come) if name in verdict.values}
    after = {name: value for name, value in theirs.items() if name in FIELDS}
    if after:
        return judgement(person, "fix", id, {name: seen[name] for name in after}, after, form.one("note"))
    if "by" in theirs:
        return judgement(person, "supersede", id, None, {"by": theirs["by"]}, form.one("note"))
    raise Unfit("There is nothing to agree with: nobody says otherwise.")


def _supersede(room: Room, id: str, form: Form, person: Person) -> Judgement:
    by = form.one("other") or form.one("by")
    if why := _no_heir(room.documents.get(by), id):
        raise Unfit("Choose the page that replaces this one.", {"by": why})
    return judgement(person, "supersede", id, None, {"by": by}, form.one("note"))


def _no_heir(page: DocumentEntry | None, id: str) -> str:
    """Why a page cannot take the place of another; empty where it can."""
    if page is None or page.id == id:
        return "Choose another page of this record, by its id."
    if page.superseded_by:
        return f"{page.id} is itself replaced, by {page.superseded_by}."
    return "" if page.in_scope else f"{page.id} is not in the record's scope: nothing would be taken from either page."
