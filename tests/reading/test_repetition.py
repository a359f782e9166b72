from travaux.model import Document, Span, Thread, Zone
from travaux.reading import repetition

LINE = "Harbour fares, tide tables and ferry news for every reader\n"


def page(n: int, source: str | None = "Tidings", last: str = LINE) -> Document:
    body = f"Delegate number {n} of Norland spoke at length about harbour number {n} and its pier.\n" * 2
    first, second = Span(0, len(body) + len(last)), Span(len(body) + len(last), len(body) + len(last) + 4)
    zones = (Zone("body", first), Zone("comment", second, thread=Thread(1)))
    return Document(body + last + "Yes\n", f"d{n}", source=source, zones=zones)


def test_what_an_outlet_repeats_is_furniture() -> None:
    for document in repetition.apart([page(n) for n in range(4)]):
        assert [zone.kind for zone in document.zones] == ["body", "boilerplate", "comment"]
        start, end = document.zones[1].span
        assert document.text[start:end] == LINE
        assert document.zones[0].span.start == 0
        assert all(a.span.end == b.span.start for a, b in zip(document.zones, document.zones[1:], strict=False))


def test_two_pages_copies_and_pages_without_an_outlet_stay_as_they_are() -> None:
    for pages in ([page(1), page(2)], [page(1)] * 5, [page(n, None) for n in range(4)], [page(n, last="") for n in range(4)]):
        assert repetition.apart(pages) == pages


def test_background_that_reports_share_stays_the_articles() -> None:
    told = (
        "Norland and Vesta have argued over the ferries since the old treaty ran out, and three rounds of talks in Elba "
        "have brought them no closer to a new one.\n"
    )
    pages = [page(n, last=told) for n in range(3)]
    assert repetition.apart(pages) == pages


def test_threads_still_name_their_zones() -> None:
    def answered(n: int) -> Document:
        document = page(n)
        text = document.text + "No\n"
        last = Zone("comment", Span(len(document.text), len(text)), thread=Thread(2, parent=1, quotes=1))
        return Document(text, document.id, source="Tidings", zones=(*document.zones, last))

    for document in repetition.apart([answered(n) for n in range(3)]):
        thread = document.zones[-1].thread
        assert thread is not None
        assert (thread.parent, thread.quotes) == (2, 2)
        assert document.zones[2].kind == "comment"
