"""Akoma Ntoso 3.0 (OASIS LegalDocML): the texts of the parties, each article, paragraph and point under an eId of its own.

One text is a document, several are a `documentCollection` of them. Invariant: the characters of an element that stands for a
provision are, taken together and in order, exactly those of the provision, its white space included; only what XML cannot hold
is replaced. A day that nobody knows is the standard's placeholder, `NO_DAY`: none is invented.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import BinaryIO
from urllib.parse import quote
from xml.etree import ElementTree as ET

from travaux import dates
from travaux.errors import NotFound
from travaux.record.entries import Actor, Instrument, Provision, Record

NAMESPACE = "http://docs.oasis-open.org/legaldocml/ns/akn/3.0"
NO_DAY = "9999-01-01"
NO_COUNTRY = "xx"  # ISO 3166's code for what is of no country's
CONCLUDED = frozenset({"signed", "in force"})
CLASSES = {"person": "TLCPerson"}  # of actors; all others are organisations
SHORT = {"article": "art", "paragraph": "para", "point": "point"}  # as the naming convention abbreviates them
_FORBIDDEN = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_POINT = re.compile(r"^[ \t]*(?:\([a-z]{1,2}\)|[a-z]\))(?=\s)", re.MULTILINE)


def write(record: Record, out: BinaryIO) -> None:
    """The texts of the parties, their articles and points, as Akoma Ntoso 3.0 (XML).

    Raises NotFound where the record holds none.
    """
    texts = [paper for paper in record.instruments if paper.provisions]
    if not texts:
        raise NotFound("no text of the parties with articles or numbered points is on record")
    root = ET.Element("akomaNtoso", {"xmlns": NAMESPACE})
    if len(texts) == 1:
        _document(root, texts[0], record, "")
    else:
        whole = ET.SubElement(root, "documentCollection", {"name": "texts", "contains": "originalVersion"})
        _meta(whole, record, "record", record.title, [], (NO_DAY, "not known"), "und", "")
        body = ET.SubElement(whole, "collectionBody")
        for number, paper in enumerate(texts, 1):
            _document(ET.SubElement(body, "component", {"eId": f"cmp_{number}"}), paper, record, f"cmp_{number}__")
    written = ET.tostring(root, encoding="utf-8", xml_declaration=True, short_empty_elements=True)
    out.write(written.replace(b"\r", b"&#13;") + b"\n")


def _document(parent: ET.Element, paper: Instrument, record: Record, prefix: str) -> None:
    """One text: an `act` where it is signed or in force, a `doc` where it answers another, else a `bill`; eIds begin alike."""
    concluded = any(step.what in CONCLUDED for step in paper.history)
    tag = "act" if concluded else "doc" if paper.answers else "bill"
    made = ET.SubElement(parent, tag, {"name": _clean(paper.kind), "contains": "originalVersion"})
    known = sorted((first.isoformat(), s.what) for s in paper.history if (first := dates.first(s.when)))
    told = {e.document for e in paper.evidence}
    spoken = next((d.language for d in record.documents if d.id in told and d.kind == "primary" and d.language), "und")
    authors = [actor for actor in record.actors if actor.id in paper.from_]
    _meta(made, record, paper.id, paper.title, authors, known[0] if known else (NO_DAY, "not known"), spoken, prefix)
    heading = ET.SubElement(ET.SubElement(ET.SubElement(made, "preface"), "longTitle"), "p")
    ET.SubElement(heading, "docTitle").text = _clean(paper.title)
    _provisions(ET.SubElement(made, "mainBody" if tag == "doc" else "body"), paper.provisions, prefix)


def _meta(
    parent: ET.Element,
    record: Record,
    id: str,
    title: str,
    authors: list[Actor],
    known: tuple[str, str],
    language: str,
    prefix: str,
) -> None:
    """Work, expression and manifestation of one text of a known day, and who the authors are that they name."""
    day, what = known
    source = f"#{prefix}travaux"
    meta = ET.SubElement(parent, "meta")
    identification = ET.SubElement(meta, "identification", {"source": source})
    work = f"/akn/{NO_COUNTRY}/doc/{day}/{quote(id, safe='')}"
    expression = f"{work}/{language}@{day}"
    names = [f"#{prefix}{author.id}" for author in authors] or [f"#{prefix}unknown"]

    level = _level(identification, "FRBRWork", f"{work}/!main", work)
    ET.SubElement(level, "FRBRalias", {"value": _clean(title), "name": "title"})
    _made(level, day, what, names)
    ET.SubElement(level, "FRBRcountry", {"value": NO_COUNTRY})

    level = _level(identification, "FRBRExpression", f"{expression}/!main", expression)
    _made(level, day, what, names)
    ET.SubElement(level, "FRBRlanguage", {"language": language})

    level = _level(identification, "FRBRManifestation", f"{expression}/!main.xml", f"{expression}.xml")
    written = dates.first(record.generated[:10])
    _made(level, written.isoformat() if written else NO_DAY, "generated", [source])
    ET.SubElement(level, "FRBRformat", {"value": "application/xml"})

    references = ET.SubElement(meta, "references", {"source": source})
    for author in authors:
        _reference(references, CLASSES.get(author.kind, "TLCOrganization"), prefix, author.id, author.name)
    if not authors:
        _reference(references, "TLCOrganization", prefix, "unknown", "not known")
    _reference(references, "TLCOrganization", prefix, "travaux", "travaux")


def _level(parent: ET.Element, tag: str, this: str, uri: str) -> ET.Element:
    level = ET.SubElement(parent, tag)
    ET.SubElement(level, "FRBRthis", {"value": this})
    ET.SubElement(level, "FRBRuri", {"value": uri})
    return level


def _made(level: ET.Element, day: str, what: str, authors: Iterable[str]) -> None:
    ET.SubElement(level, "FRBRdate", {"date": day, "name": what})
    for author in authors:
        ET.SubElement(level, "FRBRauthor", {"href": author})


def _reference(parent: ET.Element, tag: str, prefix: str, id: str, name: str) -> None:
    href = f"/akn/ontology/{tag.removeprefix('TLC').lower()}/{quote(id, safe='')}"
    ET.SubElement(parent, tag, {"eId": f"{prefix}{id}", "href": href, "showAs": _clean(name)})


def _provisions(body: ET.Element, provisions: Sequence[Provision], prefix: str) -> None:
    """Each provision in its place: `1.2` inside `1`, where that comes before it."""
    made: dict[str, ET.Element] = {}
    taken: set[str] = set()
    holding = {p.number.rpartition(".")[0] for p in provisions}
    for provision in provisions:
        above = made.get(provision.number.rpartition(".")[0])
        num, rest = _parted(provision)
        tag = "point" if above is not None and above.tag != "article" else "paragraph"
        tag = "article" if above is None and num[:1].isalpha() and len(num) > len(provision.number) + 1 else tag
        start = f"{above.get('eId')}__" if above is not None else prefix
        eid = _eid(f"{start}{SHORT[tag]}_{_name(provision.number)}", taken)
        element = ET.SubElement(body if above is None else above, tag, {"eId": eid})
        _words(element, num, rest, taken, wrapped=provision.number in holding)
        element.tail = "\n"
        made[provision.number] = element


def _parted(provision: Provision) -> tuple[str, str]:
    """The noun and number that a provision begins with, and the rest of it; all of it the rest where it begins otherwise."""
    text = _clean(provision.text)
    numbers = "|".join(re.escape(n) for n in (provision.number, provision.number.rpartition(".")[2]))
    found = re.match(rf"[^\n\d]{{0,24}}?(?<!\w)(?:{numbers})(?!\w)[.):]?", text)
    return (found.group(), text[found.end() :]) if found else ("", text)


def _words(element: ET.Element, num: str, rest: str, taken: set[str], *, wrapped: bool) -> None:
    """Number and words of a provision; where it lists lettered points each of them is an element of its own."""
    if num:
        ET.SubElement(element, "num").text = num
    points = [match.start() for match in _POINT.finditer(rest)]
    if len(points) < 2:
        _paragraphs(element, "intro" if wrapped else "content", rest)
        return
    _paragraphs(element, "intro", rest[: points[0]])
    for start, end in zip(points, [*points[1:], len(rest)], strict=True):
        letter = _POINT.match(rest, start)
        assert letter is not None
        eid = _eid(f"{element.get('eId')}__point_{_name(letter.group())}", taken)
        point = ET.SubElement(element, "point", {"eId": eid})
        ET.SubElement(point, "num").text = letter.group()
        _paragraphs(point, "content", rest[letter.end() : end])


def _paragraphs(element: ET.Element, tag: str, text: str) -> None:
    """The lines of a text as paragraphs, with the white space between them where XML lets it stand, outside of them."""
    holder = ET.Element(tag)
    before = text[: len(text) - len(text.lstrip())]
    last: ET.Element | None = None
    for line in re.finditer(r"\S[^\n]*", text):
        words = line.group().rstrip()
        last = ET.SubElement(holder, "p")
        last.text = words
        following = re.compile(r"\s*").match(text, line.start() + len(words))
        last.tail = following.group() if following else ""
    if last is None:
        before, last = "", ET.SubElement(holder, "p")
        last.text = text
    if len(element):
        element[-1].tail = (element[-1].tail or "") + before
    else:
        element.text = before
    element.append(holder)


def _name(number: str) -> str:
    return re.sub(r"\W+", "-", number).strip("-").lower()


def _eid(wanted: str, taken: set[str]) -> str:
    """The eId wanted, or the next free one like it."""
    found = next(name for name in _numbered(wanted) if name not in taken)
    taken.add(found)
    return found


def _numbered(name: str) -> Iterator[str]:
    yield name
    turn = 2
    while True:
        yield f"{name}-{turn}"
        turn += 1


def _clean(text: str) -> str:
    """The text with a replacement character for each that XML 1.0 cannot hold."""
    return _FORBIDDEN.sub("\ufffd", text)
