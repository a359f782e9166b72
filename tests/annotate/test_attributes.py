import spacy

from travaux.annotate.pipeline import engine
from travaux.languages import language

TEXT = """“There were no talks,” the envoy's aide said. Let's go; they've gotta sign, ain't that so? It'd cost $4.5 million.

 The guild, which doesn't want to be left out, was told on Friday 3 May that it could've done
 better;  doing so isn't easy.\tThose who can't, won't! C'mon, y'all. """


def test_attributes_are_those_of_the_whole_pipeline() -> None:
    name = language("en").model
    whole = spacy.load(name, exclude=["senter"])
    whole.add_pipe("travaux_paragraphs", first=True)
    ours = engine(name)
    assert "travaux_attributes" in ours.pipe_names
    for text in (TEXT, TEXT.upper(), TEXT, "\n", ""):
        wanted, found = (
            [(t.text, t.tag_, t.pos_, t.lemma_, str(t.morph), t.dep_, t.head.i, t.ent_type_) for t in nlp(text)]
            for nlp in (whole, ours)
        )
        assert found == wanted
