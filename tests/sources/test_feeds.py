"""Feeds: an entry a document with what the feed says of it; lists name feeds, and nothing is fetched."""

from pathlib import Path

import pytest

from tests.sources.made import PAGE, found, read

RSS = """<?xml version="1.0" encoding="{charset}"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/">
<channel><title>Ness Courier</title><link>https://ness.example/</link><language>en</language>
<item><title>Halvia &amp; Brakk meet</title><link>https://ness.example/1</link>
<pubDate>Sun, 04 May 2031 09:30:00 +0200</pubDate>
<dc:creator>Ada Lund</dc:creator><description>Short.</description>
<content:encoded><![CDATA[<p>Halvia and Brakk met in Port Ness on Sunday, the foreign ministry said.</p>
<p>They will meet again, said the envoy Orla Venn.</p>]]></content:encoded></item>
<item><title>Plain</title><link>https://ness.example/2</link><guid>g2</guid><description>Brakk – agreed.</description></item>
<item><title>Nothing</title><link>https://ness.example/3</link></item>
</channel></rss>"""
ATOM = """<feed xmlns="http://www.w3.org/2005/Atom"><title>Brakk Press</title><id>urn:b</id>
<entry><title>Answer</title><id>urn:b:1</id><updated>2031-05-05T10:00:00Z</updated>
<content type="html">&lt;p&gt;Brakk answered Halvia.&lt;/p&gt;</content></entry></feed>"""


def test_an_entry_is_a_document_with_what_the_feed_says(tmp_path: Path) -> None:
    (tmp_path / "feed.rss").write_text(RSS.format(charset="utf-8"), encoding="utf-8")
    raws, problems = found(tmp_path / "feed.rss")
    assert [raw.id for raw in raws] == ["feed#https://ness.example/1", "feed#https://ness.example/2"]
    assert problems == ["feed.rss: 1 of its entries have no text"]
    document = read(raws[0])
    assert document.text == (
        "Halvia and Brakk met in Port Ness on Sunday, the foreign ministry said.\n"
        "They will meet again, said the envoy Orla Venn.\n"
    )
    assert (document.title, document.author, document.source) == ("Halvia & Brakk meet", "Ada Lund", "Ness Courier")
    assert (document.published, document.published_from, document.uri) == (
        "2031-05-04T09:30:00+02:00",
        "given",
        "https://ness.example/1",
    )
    assert {zone.kind for zone in document.zones} == {"body"}
    assert read(raws[1]).text.strip() == "Brakk – agreed."


def test_atom_and_other_charsets(tmp_path: Path) -> None:
    (tmp_path / "a.atom").write_text(ATOM)
    (tmp_path / "b.xml").write_bytes(RSS.format(charset="windows-1252").encode("cp1252"))
    (tmp_path / "c.rss").write_bytes(RSS.format(charset="utf-16").encode("utf-16"))
    raws = found(tmp_path)[0]
    assert [raw.id for raw in raws][:1] == ["a#urn:b:1"]
    assert (read(raws[0]).published, read(raws[0]).title) == ("2031-05-05T10:00:00Z", "Answer")
    assert [raw.data.decode() for raw in raws if raw.id.endswith("/2")] == ["Brakk – agreed."] * 2


def test_entries_are_chosen_by_address(tmp_path: Path) -> None:
    (tmp_path / "feed.rss").write_text(RSS.format(charset="utf-8"))
    assert [raw.id for raw in found(tmp_path / "feed.rss", "*/2")[0]] == ["feed#https://ness.example/2"]


@pytest.mark.parametrize("name", ["bomb.xml", "bomb.rss", "bomb.opml"])
def test_entities_of_its_own_are_refused_unread(tmp_path: Path, name: str) -> None:
    entities = '<!ENTITY a "ha">' + "".join(
        f'<!ENTITY {b} "{f"&{a};" * 10}">' for a, b in zip("abcdefgh", "bcdefghi", strict=True)
    )
    (tmp_path / name).write_text(
        f'<?xml version="1.0"?><!DOCTYPE rss [{entities}]><rss><channel><title>&i;</title></channel></rss>'
    )
    assert found(tmp_path / name) == ([], [f"{name}: XML that declares entities of its own, which is not read"])


@pytest.mark.parametrize("charset", ["utf-16", "utf-16-be"])
def test_nor_do_they_hide_in_another_charset(tmp_path: Path, charset: str) -> None:
    source = '<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY a "ha">]><rss><channel><title>&a; and words</title></channel></rss>'
    (tmp_path / "a.xml").write_bytes(source.encode(charset))
    assert "entities" in found(tmp_path / "a.xml")[1][0]


def test_what_is_no_feed(tmp_path: Path) -> None:
    (tmp_path / "a.xml").write_text("<?xml version='1.0'?><orders><order>Words</order></orders>")
    (tmp_path / "b.xml").write_text("<?xml version='1.0'?>" + PAGE)
    (tmp_path / "c.rss").write_text("<rss><channel><title>None</title></channel></rss>")
    raws, problems = found(tmp_path)
    assert [raw.media for raw in raws] == ["text/html"]
    assert [line.partition(": ")[2] for line in problems] == [
        "XML that is neither a feed nor a list of feeds",
        "no entries in it",
    ]


def test_a_feed_cut_short_gives_what_it_has(tmp_path: Path) -> None:
    (tmp_path / "a.rss").write_text(RSS.format(charset="utf-8")[:-200])
    raws, problems = found(tmp_path / "a.rss")
    assert raws[0].id == "a#https://ness.example/1"
    assert any("damaged" in line for line in problems)


def test_a_list_names_feeds_of_which_files_beside_it_are_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "feeds").mkdir()
    (tmp_path / "feeds" / "brakk.atom").write_text(ATOM)
    (tmp_path / "list.opml").write_text(
        '<opml version="2.0"><body><outline text="x"><outline xmlUrl="feeds/brakk.atom"/></outline>'
        '<outline xmlUrl="https://ness.example/feed"/><outline xmlUrl="../../etc/feed.rss"/>'
        '<outline xmlUrl="gone.rss"/></body></opml>'
    )
    raws, problems = found(tmp_path / "list.opml")
    assert [raw.id for raw in raws] == ["feeds/brakk#urn:b:1"]
    assert [line.rpartition("list.opml")[2] for line in problems[:2]] == [
        ": a feed on the web, which is not fetched: https://ness.example/feed",
        "#../../etc/feed.rss: leads out of the folder of the list",
    ]
    assert problems[2].endswith("gone.rss: no such file or directory")
    monkeypatch.chdir(tmp_path)
    assert "gone.rss: no such file or directory" in found("list.opml")[1]
    in_folder, _ = found(tmp_path)
    assert [raw.id for raw in in_folder] == ["feeds/brakk#urn:b:1"]
