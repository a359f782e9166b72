"""Who and what a document names: persons, states, blocs, organisations, places and groups, and every word that refers to them.

Invariant: an entity is one figure of this document; figures of different states or different full names are never one.
A capital is its state only where the state acts; elsewhere it is a place.
"""

from collections import Counter

from spacy.tokens import Doc
from spacy.tokens import Span as TokenSpan

from travaux.annotate import bodies, capitals, coreference, media, offices, organs, persons, polities, seats
from travaux.annotate.abbreviations import is_abbreviation
from travaux.annotate.gazetteer import Hit, Known, gazetteer
from travaux.annotate.parsed import Parsed
from travaux.annotate.roster import Figure, Roster
from travaux.languages.names import NameWords
from travaux.model import Entity, Mention

OFTEN = 4  # times a report names the state it is about, at least
LEAD = 3  # by what factor more often than any other


def find(parsed: Parsed) -> tuple[tuple[Entity, ...], tuple[Mention, ...]]:
    """Entities in order of first mention, and their mentions in reading order."""
    doc, words = parsed.doc, parsed.language.names
    roster = Roster(doc, doc.text)
    hits = list(gazetteer(words).hits(doc)) if words.states or words.bodies else []
    known = dict(gazetteer(words).names)
    for own in (
        local := polities.introduced(doc, frozenset(at for hit in hits for at in range(hit.start, hit.end)), known, words)
    ):
        known.setdefault(own.readings[0].key, own.readings[0])
    hits = sorted([*hits, *local, *capitals.introduced(doc, [*hits, *local], known, words)], key=lambda hit: hit.start)
    spelt = {at for hit in hits for at in range(hit.start, hit.end)}
    hits = [hit for hit in hits if not _inside_person(doc, hit, spelt, words)]
    states = {
        at: known.key for hit in hits for known in hit.readings[:1] if known.kind == "state" for at in range(hit.start, hit.end)
    }
    hits = [hit for hit in hits if not _of_another(doc, hit, states) and not _part_of_place(doc, hit, spelt)]
    named = bodies.spans(doc, frozenset(at for hit in hits for at in range(hit.start, hit.end)), words)
    within = {t.i: span for span in named for t in span}
    hits = [hit for hit in hits if not _swallowed(within.get(hit.start), hit, states, words)]
    taken = frozenset(at for hit in hits for at in range(hit.start, hit.end))
    dated = _tell_known(roster, hits, known, words)
    subject = _principal(roster, dated)
    headed = frozenset(
        t.i
        for span in named
        if any(t.lower_ in words.organisations for t in span) or (len(span) == 1 and is_abbreviation(span.text))
        for t in span
    )
    briefly = {t.i for t, _ in bodies.first_words(doc, [(span, None) for span in named], words)}
    persons.find(roster, taken, headed | briefly, words)
    organs.find(roster, named, subject, words)
    _tell_bodies(roster, named, words)
    _tell_places(roster, taken, words)
    _tell_outlets(roster, parsed, words)
    titles = _tell_offices(roster, dated, words)
    coreference.find(roster, subject, titles, words)
    _tell_offices(roster, dated, words, again=True)
    return roster.results()


def _inside_person(doc: Doc, hit: Hit, spelt: set[int], words: NameWords) -> bool:
    """Whether the phrase is a part of somebody's name: "Jordan" in "Jordan Smith"."""
    if doc[hit.start].ent_type_ != "PERSON":
        return False
    start, end = hit.start, hit.end
    while start and doc[start - 1].ent_type_ == "PERSON" and doc[start].ent_iob_ == "I":
        start -= 1
    while end < len(doc) and doc[end].ent_type_ == "PERSON" and doc[end].ent_iob_ == "I":
        end += 1
    rest = [t for t in doc[start:end] if not hit.start <= t.i < hit.end and t.is_title and t.is_alpha]
    rest = [t for t in rest if t.lower_ not in words.offices and t.i not in spelt]
    adjective = all(known.role in ("adjective", "people") for known in hit.readings)
    titled = hit.end < end and doc[hit.end].lower_ in words.offices | words.office_modifiers
    return bool(rest) and not ((adjective or titled) and hit.start == start)


def _part_of_place(doc: Doc, hit: Hit, spelt: set[int]) -> bool:
    """Whether the phrase ends the longer name of another place: "Mexico" in "New Mexico"."""
    first, before = doc[hit.start], doc[hit.start - 1] if hit.start else None
    inside = before is not None and first.ent_iob_ == "I" and first.ent_type_ in ("GPE", "LOC") and before.i not in spelt
    return inside and before is not None and before.is_title and before.pos_ == "PROPN" and not before.is_stop


def _of_another(doc: Doc, hit: Hit, states: dict[int, str]) -> bool:
    """Whether a body of one state is said to be another's: "Colombia's Congress"."""
    known = hit.readings[0]
    if known.kind == "state" or not hit.start:
        return False
    before = hit.start - 2 if doc[hit.start - 1].tag_ == "POS" else hit.start - 1
    return states.get(before, known.of) != known.of if known.of else before != hit.start - 1 and before in states


def _swallowed(span: TokenSpan | None, hit: Hit, states: dict[int, str], words: NameWords) -> bool:
    """Whether a longer name of a body makes the phrase in it mean nothing by itself: "America" in a bank's name."""
    if span is None or hit.end > span.end or len(span) == hit.end - hit.start:
        return False
    if any(known.role == "seat" for known in hit.readings):
        return True
    known = hit.readings[0]
    if known.kind != "state":  # a longer name that ends in a known one is another body's, unless its state is the same
        return hit.end == span.end and (not known.of or states.get(span.start) != known.of)
    return not any(t.lower_ in words.state_bodies for t in span)


def _reading(hit: Hit, sure: frozenset[str]) -> Known:
    return next((known for known in hit.readings if known.key in sure), hit.readings[0])


def _tell_known(roster: Roster, hits: list[Hit], names: dict[str, Known], words: NameWords) -> Figure | None:
    """Tell the roster of states and bodies by name, and of capitals as far as they act; the state the report is dated from."""
    doc = roster.doc
    sure = frozenset(hit.readings[0].key for hit in hits if len(hit.readings) == 1 and hit.readings[0].role != "seat")
    dated: Figure | None = None
    seated: dict[str, Known] = {}
    for hit in hits:
        known, tokens = _reading(hit, sure), doc[hit.start : hit.end]
        if known.role == "seat":
            if dated is None and seats.in_dateline(tokens) and known.kind == "state":
                dated = _known_figure(roster, known, names)
            if not seats.acts(tokens, words):
                name = tokens.text.title() if tokens.text.isupper() else tokens.text
                place = roster.figure(f"place:{name.casefold()}", "place", name)
                roster.spot(place, hit.start, hit.end, alias=True)
                seated[place.key] = known
                continue
        if known.role in ("people", "adjective"):
            said = _people(doc, hit, known)
            if said is not None:
                roster.spot(_known_figure(roster, known, names), hit.start, hit.end, alias=said)
            continue
        figure = _known_figure(roster, known, names)
        roster.spot(figure, hit.start, hit.end, alias=True)
    for key, known in seated.items():
        if state := roster.known(known.key):
            roster.capitals[key] = state
    return dated


def _principal(roster: Roster, dated: Figure | None) -> Figure | None:
    """Whose army and government a report means: the state named far more often than others, else the one it is dated from.

    A report dated from where others meet is not about the host: one that is named less often than another is nobody's.
    """
    named = Counter(figure for _, figure in roster.spots if figure.kind == "state")
    most = named.most_common(2)
    if most and most[0][1] >= OFTEN and (len(most) < 2 or most[0][1] >= LEAD * most[1][1]):
        return most[0][0]
    return dated if dated is None or not most or 2 * named[dated] + 1 >= most[0][1] else None


def _people(doc: Doc, hit: Hit, known: Known) -> bool | None:
    """True where a people's name stands for the state ("the Danes refused"), False for a plain adjective, None for neither."""
    last = doc[hit.end - 1]
    before = doc[hit.start - 1].lower_ if hit.start else ""
    modifies = last.dep_ in ("amod", "compound", "nmod") and last.head.i > last.i
    if not modifies and before == "the" and (last.tag_ in ("NNPS", "NNS") or known.role == "people"):
        return True
    if not modifies and (before in ("in", "into", "from") or last.tag_ in ("NNS", "NNPS")):
        return None
    return False


def _known_figure(roster: Roster, known: Known, names: dict[str, Known]) -> Figure:
    figure = roster.figure(known.key, known.kind, known.name)
    figure.calls |= set(known.calls)
    if known.of and figure.of is None:
        figure.of = roster.figure(known.of, "state", names[known.of].name)
    return figure


def _tell_bodies(roster: Roster, named: list[TokenSpan], words: NameWords) -> None:
    """Organisations by proper name, with the state whose adjective they bear; then abbreviations and short forms."""
    doc = roster.doc
    told = []
    for span in named:
        start, end = span.start, span.end
        tokens = doc[start:end]
        own = roster.named.get(start)
        whole = {figure.key for at in range(start, end) if (figure := roster.named.get(at)) and figure.kind != "state"}
        if own is not None and own.kind == "bloc" and roster.named.get(end - 1) is None:
            whole.discard(own.key)
        if whole or any(roster.named[at].kind == "person" for at in range(start, end) if at in roster.named):
            continue
        if all(at in roster.named for at in range(start, end)) or (
            len(tokens) == 1 and tokens[0].lower_ in words.organisations
        ):
            continue
        of_state = bodies.is_organ(tokens, frozenset(roster.named), words)
        owner = roster.named.get(start) or (bodies.owner_before(roster, start, words) if of_state else None)
        rest = start
        while owner is not None and rest < end and roster.named.get(rest) is owner:
            rest += 1
        if doc[rest].tag_ == "POS":
            rest += 1
        key = " ".join(t.lower_ for t in doc[rest:end] if not t.is_punct)
        figure = roster.figure(f"{owner.key if owner else ''}:{key}", "organisation", " ".join(tokens.text.split()))
        figure.of = figure.of or (owner if of_state else None)
        figure.calls |= bodies.callings(tokens, words)
        figure.implied |= bodies.implied(tokens, words)
        inside = {at: roster.named[at] for at in range(start, end) if at in roster.named}
        roster.spot(figure, start, end, alias=True)
        roster.named.update(inside)
        told.append((tokens, figure))
    for token, figure in bodies.first_words(doc, told, words):
        if roster.free(token.i, token.i + 1):
            roster.spot(figure, token.i, token.i + 1, alias=True)
    known = [(doc[spot.start : spot.end], figure) for spot, figure in roster.spots if figure.kind in ("organisation", "bloc")]
    bodies.tie_abbreviations(roster, known, words)
    _join_short(roster, [figure for _, figure in told if figure in roster.figures])


def _join_short(roster: Roster, told: list[Figure]) -> None:
    """A name that begins or ends the name of exactly one other body of the document is that body's."""
    known: dict[str, list[tuple[list[str], Figure]]] = {}
    for figure in roster.figures:
        if figure.kind in ("organisation", "bloc"):
            for name in {figure.name.casefold(), *(alias.casefold() for alias in figure.aliases)}:
                parts = name.split()
                for word in {parts[0], parts[-1]} if len(parts) > 1 else ():
                    known.setdefault(word, []).append((parts, figure))
    pairs = []
    for figure in told:
        mine = figure.name.casefold().split()
        near = [*known.get(mine[0], ()), *known.get(mine[-1], ())] if figure.of is None else []
        longer = [(parts, other) for parts, other in near if other is not figure and len(parts) > len(mine)]
        fits = {other for parts, other in longer if mine in (parts[: len(mine)], parts[-len(mine) :])}
        if len(fits) == 1:
            pairs.append((figure, fits.pop()))
    bodies.merge(roster, pairs)


def _tell_outlets(roster: Roster, parsed: Parsed, words: NameWords) -> None:
    said: dict[Figure, list[TokenSpan]] = {}
    for spot, figure in roster.spots:
        if figure.kind == "organisation" and figure.of is None:
            said.setdefault(figure, []).append(roster.doc[spot.start : spot.end])
    for figure, spans in said.items():
        figure.outlet = media.is_outlet((figure.name, *figure.aliases), spans, parsed.document, words)


def _tell_places(roster: Roster, taken: frozenset[int], words: NameWords) -> None:
    for span in bodies.place_names(roster.doc, taken):
        if roster.free(span.start, span.end) and span.text not in words.rank_names:
            name = " ".join(span.text.split())
            roster.spot(roster.figure(f"place:{name.casefold()}", "place", name), span.start, span.end, alias=True)


def _tell_offices(roster: Roster, dated: Figure | None, words: NameWords, *, again: bool = False) -> set[int]:
    """Give persons the offices said beside their names; the tokens of those offices.

    Once descriptions are referred, `again` finds whom an office serves that served nobody known ("the agency's chief").
    """
    titles: set[int] = set()
    for spot, figure in list(roster.spots):
        if figure.kind != "person" or (again and figure.of is not None):
            continue
        held = offices.read(roster, spot, words)
        if held is None:
            continue
        titles.update(range(held.start, held.end))
        owner = held.of
        if owner is None and held.office:
            code = next((code for office, code in words.office_states if held.office.lower().endswith(office)), "")
            owner = roster.known(code) if code else None
        if (
            owner is None
            and again
            and held.office
            and held.end == spot.start
            and held.office.lower().split()[-1] in words.minister
        ):
            owner = dated or offices.near(roster, held, words)
        if owner is None and again:
            owner = offices.ministry(roster, held, words)
        if figure.of is None:
            figure.of = owner
        if held.office and (figure.office is None or (figure.of is owner and len(held.office) > len(figure.office))):
            figure.office = held.office
        last = {t.lower_ for t in roster.doc[held.start : held.end]}
        figure.gender = figure.gender or ("f" if last & words.female else "m" if last & words.male else "")
    return titles
