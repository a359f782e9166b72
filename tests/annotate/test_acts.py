"""Speech acts and events: every cue by its own example, and what clauses do to them."""

from collections.abc import Callable
from typing import get_args

import pytest

from travaux.annotate import acts
from travaux.annotate.parsed import Parsed
from travaux.languages.acts import Cue
from travaux.languages.en.acts import WORDS
from travaux.model import Act, ActKind

Cast = Callable[..., Parsed]


def words(parsed: Parsed, act: Act) -> str:
    """What the act is about, as the text has it."""
    return parsed.document.text[act.about.start : act.about.end] if act.about else ""


@pytest.mark.parametrize("cue", WORDS.cues, ids=lambda cue: f"{cue.part} {cue.words} {cue.kind or cue.plover}")
def test_every_cue_reads_its_example(cue: Cue, cast: Cast) -> None:
    found = acts.find(cast(cue.example))
    assert any(act.kind == cue.kind and act.by and (cue.kind or act.plover == cue.plover) for act in found), found


def test_every_kind_has_a_cue() -> None:
    kinds = {cue.kind for cue in WORDS.cues}
    assert set(get_args(ActKind)) <= kinds


@pytest.mark.parametrize(
    ("text", "kind", "by", "to", "about"),
    [
        ("The union rejected the company's offer.", "reject", "union", "company", "the company's offer"),
        ("The company was urged by the union to reopen the plant.", "request", "union", "company", "to reopen the plant"),
        ("Avaria will not accept the tariff.", "reject", "Avaria", "", "the tariff"),
        ("Avaria has no plans to negotiate with Borduria.", "refuse", "Avaria", "", "to negotiate with Borduria"),
        ("The guild is not ready to sign.", "refuse", "guild", "", "to sign"),
        ("Avaria called on Borduria to withdraw its troops by May.", "request", "Avaria", "Borduria", "to withdraw its troops"),
        ("Borduria's refusal to open the port angered the mediator.", "refuse", "Borduria", "", "to open the port"),
        ("The Avarian side insisted that Borduria pay.", "demand", "Avaria", "Borduria", "Borduria pay"),
        ("Avaria condemned Borduria's remarks.", "condemn", "Avaria", "Borduria", "Borduria's remarks"),
    ],
)
def test_roles(text: str, kind: str, by: str, to: str, about: str, cast: Cast) -> None:
    parsed = cast(text)
    found = [act for act in acts.find(parsed) if act.kind == kind]
    assert found, acts.find(parsed)
    assert found[0].by == (by,)
    assert not to or to in found[0].to
    assert about in words(parsed, found[0])


def test_each_point_of_a_list_is_an_act_of_its_own(cast: Cast) -> None:
    parsed = cast("The guild demands an end to night shifts, a ban on layoffs and a raise of five percent.")
    demands = [act for act in acts.find(parsed) if act.kind == "demand"]
    assert [words(parsed, act) for act in demands] == ["an end to night shifts", "a ban on layoffs", "a raise of five percent"]
    assert len({act.span for act in demands}) == 3


def test_names_in_a_list_are_one_point(cast: Cast) -> None:
    assert len(acts.find(cast("The guild criticized Avaria and Borduria."))) == 1


def test_two_doers_share_an_act(cast: Cast) -> None:
    found = acts.find(cast("Avaria and Borduria agreed to reopen the bridge."))
    assert [(act.kind, act.by) for act in found] == [("agree", ("Avaria", "Borduria"))]


@pytest.mark.parametrize(
    ("text", "modality"),
    [
        ("Avaria demanded a ransom.", "asserted"),
        ("Avaria will demand a ransom.", "planned"),
        ("Avaria might demand a ransom.", "hypothetical"),
        ("Avaria did not demand a ransom.", "negated"),
    ],
)
def test_modality(text: str, modality: str, cast: Cast) -> None:
    assert [act.modality for act in acts.find(cast(text))] == [modality]


@pytest.mark.parametrize(
    ("content", "kind"),
    [
        ("the owners must open their books", "demand"),
        ("the owners should open their books", "request"),
        ("we will return to work", "promise"),
        ("we will not return to work", "refuse"),
        ("if the owners refuse to pay, we will walk away", "threaten"),
        ("the offer of the owners is unacceptable", "reject"),
        ("members will walk out unless the owners pay", "threaten"),
        ("we would go to court if wages were lower", "threaten"),
        ("we would join the talks if the owners did not keep the keys", "offer"),
        ("the licences of the owners will be suspended unless they pay", "threaten"),
    ],
)
def test_what_a_speaker_says_is_an_act_by_its_form(content: str, kind: str, cast: Cast) -> None:
    found = acts.find(cast(f'"{content}," the guild said.', said=(("guild", content),)))
    assert (kind, ("guild",)) in {(act.kind, act.by) for act in found}


@pytest.mark.parametrize("content", ["we will need more than one night", "you don't have to use it"])
def test_plain_remarks_bind_nobody(content: str, cast: Cast) -> None:
    found = acts.find(cast(f'"{content}," the guild said.', said=(("guild", content),)))
    assert not {act.kind for act in found} & {"promise", "demand", "refuse"}


def test_the_perfect_lays_no_duty_on_anybody(cast: Cast) -> None:
    content = "both owners have put their names to the paper"
    assert "demand" not in {act.kind for act in acts.find(cast(f"The guild said {content}.", said=(("guild", content),)))}


def test_who_fails_to_agree_has_neither_agreed_nor_refused(cast: Cast) -> None:
    found = acts.find(cast("Avaria failed to agree on a truce."))
    assert [(act.kind, act.modality) for act in found] == [("agree", "negated")]


def test_a_breach_told_by_another_is_an_accusation(cast: Cast) -> None:
    content = "Avaria had violated the truce"
    found = acts.find(cast(f"Borduria said {content}.", said=(("Borduria", content),)))
    assert [(act.kind, act.by, act.to) for act in found] == [("accuse", ("Borduria",), ("Avaria",))]


def test_what_somebody_is_about_to_do_is_promised(cast: Cast) -> None:
    content = "it would publish the schedule by May"
    found = acts.find(cast(f"Avaria said {content}.", said=(("Avaria", content),)))
    assert {"publish", "promise"} <= {act.kind for act in found}


def test_a_promise_without_its_verb(cast: Cast) -> None:
    found = acts.find(cast("Avaria undertook to issue permits, and the militia to free twelve soldiers."))
    assert ("militia",) in {act.by for act in found if act.kind == "promise"}


def test_a_day_is_no_condition(cast: Cast) -> None:
    found = acts.find(cast("The company promised to wait until this Friday."))
    assert [act.condition for act in found] == [None]


def test_order_of_words_makes_a_condition(cast: Cast) -> None:
    content = "should Borduria impose its duty, Avaria would hit back with tariffs"
    found = acts.find(cast(f"Avaria said {content}.", said=(("Avaria", content),)))
    assert [(act.kind, act.condition is not None) for act in found] == [("threaten", True)]


def test_a_narrators_must_is_nobodys_demand(cast: Cast) -> None:
    assert acts.find(cast("The owners must open their books.")) == ()


def test_condition_is_told_apart(cast: Cast) -> None:
    text = "The guild threatened to strike if the owners cut wages."
    parsed = cast(text)
    act = next(act for act in acts.find(parsed) if act.kind == "threaten")
    assert act.condition is not None
    assert text[slice(*act.condition)] == "if the owners cut wages"
    assert words(parsed, act) == "to strike"


def test_points_of_a_text_belong_to_its_owner(cast: Cast) -> None:
    parsed = cast("Avaria submitted its proposals on Monday. The proposals contain a passage on the withdrawal of mines.")
    proposed = [act for act in acts.find(parsed) if act.kind == "propose" and "mines" in words(parsed, act)]
    assert [act.by for act in proposed] == [("Avaria",)]


def test_an_act_only_supposed_in_a_condition_is_not_one(cast: Cast) -> None:
    found = acts.find(cast("If Borduria rejects the plan, Avaria will withdraw its offer."))
    assert "reject" not in {act.kind for act in found}


def test_an_unparsed_text_has_none(parse: Cast) -> None:
    import spacy

    from travaux.annotate.parsed import Parsed as Empty

    parsed = parse("Avaria demands grain.")
    assert acts.find(Empty(parsed.document, spacy.blank("en")("Avaria demands grain."), parsed.language)) == ()


def test_what_is_taken_back_is_not_done_again(cast: Cast) -> None:
    parsed = cast("Avaria withdrew its threat to close the strait.")
    assert [act.kind for act in acts.find(parsed)] == ["withdraw"]


def test_what_is_asked_for_is_not_done(cast: Cast) -> None:
    found = acts.find(cast("The guild insists that Avaria implement the contract."))
    assert [act.kind for act in found] == ["demand"]
    found = acts.find(cast("The guild demanded the return of a ship that Borduria seized in May."))
    assert {(act.kind, act.by) for act in found} >= {("demand", ("guild",)), (None, ("Borduria",))}


def test_a_topic_before_the_verb_is_nothing_it_insists_on(cast: Cast) -> None:
    assert acts.find(cast("On the canal, Avaria has insisted that Borduria has a right to trade.")) == ()


def test_a_clause_with_a_subject_of_its_own_is_not_denied_with_the_one_before(cast: Cast) -> None:
    found = acts.find(cast("Avaria did not attack the village and Borduria signed the treaty."))
    assert [(act.kind, act.modality) for act in found] == [(None, "negated"), ("sign", "asserted")]


def test_names_tied_by_a_hyphen_own_together(cast: Cast) -> None:
    [act] = acts.find(cast("The Avaria-Borduria treaty was signed in May."))
    assert (act.kind, set(act.by)) == ("sign", {"Avaria", "Borduria"})


def test_who_has_no_other_choice_offers_nothing(cast: Cast) -> None:
    content = "We will have no choice but to put this levy to a vote if Avaria closes the port"
    found = acts.find(cast(f'"{content}," the guild said.', said=(("guild", content),)))
    assert [act.kind for act in found] == ["threaten"]


def test_denied_access_is_refused(cast: Cast) -> None:
    assert [act.kind for act in acts.find(cast("Avaria is still denying access to the port."))] == ["refuse"]


def test_what_is_only_hoped_for_is_not_planned(cast: Cast) -> None:
    [act] = acts.find(cast("The guild hopes that Avaria will sign the treaty."))
    assert (act.kind, act.modality) == ("sign", "hypothetical")


def test_a_text_that_is_agreed_is_not_agreed_by_its_owner(cast: Cast) -> None:
    assert not [a for a in acts.find(cast("Avaria's proposal was unanimously rejected.")) if a.kind == "reject" and a.by]


def test_nobody_asks_himself_by_name(cast: Cast) -> None:
    text = "The guild takes a fee, Anna Holt said, and demanded that the guild publish its costs."
    assert {act.by for act in acts.find(cast(text)) if act.kind == "demand"} == {("Anna Holt",)}


def test_a_yes_on_conditions_is_conditional(cast: Cast) -> None:
    text = "Avaria accepted it on two conditions."
    (act,) = acts.find(cast(text))
    assert act.condition is not None
    assert text[act.condition.start : act.condition.end] == "on two conditions"
