"""The only door from drafts to findings: what passes it, and what becomes of the rest."""

from collections.abc import Sequence
from typing import get_args

import pytest

from summarizer.grounding.grounder import ground
from summarizer.mentions.finder import find_mentions
from summarizer.models.articles import Article
from summarizer.models.drafts import (
    CitationDraft,
    Dismissal,
    Draft,
    EventDraft,
    FigureDraft,
    ParticipantDraft,
    SentenceDraft,
    StatementDraft,
    UnlistedNumber,
    Words,
)
from summarizer.models.mentions import NoFigure
from summarizer.models.summaries import Rejection, Summary

TEXT = (
    "The Varna river burst its banks on Tuesday, and more than 1,200 people left 340 houses in Lower Prisk.\n\n"
    "“We lost the bridge,” said Mayor Ana Kovač. The repair will cost 4.5 million euros.\n"
)
ARTICLE = Article(id="flood", text=TEXT, published="2024-03-14")
MENTIONS = find_mentions(ARTICLE)


def handle(number: str) -> str:
    """The handle of the number that reads so in the text."""
    return next(mention.id for mention in MENTIONS.numbers if mention.number.text == number)


def people(**changes: object) -> FigureDraft:
    """A true draft of the 1,200 people, with some fields changed."""
    fields = {"number": handle("1,200"), "measure": "people who left their houses in Lower Prisk", "time": "d1"}
    return FigureDraft.model_validate({**fields, "place": "Lower Prisk", **changes})


def flood(**changes: object) -> EventDraft:
    """A true draft of the flood, with some fields changed."""
    fields = {
        "trigger": Words(sentence=1, first="burst its banks", last="burst its banks"),
        "evidence": (Words(sentence=1, first="The Varna river", last="on Tuesday"),),
        "type": "disaster",
        "description": "The Varna river burst its banks on Tuesday.",
        "participants": (ParticipantDraft(name="Varna river", role="agent"),),
        "time": "d1",
    }
    return EventDraft.model_validate({**fields, **changes})


def summary(**parts: Sequence[object]) -> Summary:
    """What grounding makes of a draft with these parts."""
    return ground(
        ARTICLE, MENTIONS, Draft.model_validate({name: tuple(items) for name, items in parts.items()}), "test"
    )


def only_rejection(**parts: Sequence[object]) -> Rejection:
    """The one rejection that a draft of one bad item leaves, with no finding beside it."""
    found = summary(**parts)
    assert ((), (), ()) == (found.figures, found.events, found.statements)
    (rejection,) = found.rejections
    return rejection


def test_value_qualifier_unit_and_span_of_a_figure_are_read_by_code() -> None:
    """The draft only points; everything exact comes from the words."""
    (figure,) = summary(figures=[people()]).figures

    assert ("1200", "more_than", "person") == (format(figure.low, "f"), figure.qualifier, figure.unit)
    assert ("1,200", "2024-03-12") == (figure.number.text, figure.time)
    assert TEXT[figure.evidence[0].start : figure.evidence[0].end] == figure.evidence[0].text


@pytest.mark.parametrize(
    ("changes", "reason", "field"),
    [
        ({"number": "n99"}, "unknown_handle", "number"),
        ({"number": UnlistedNumber(sentence=1, text="1,300")}, "number_not_found", "number"),
        ({"number": UnlistedNumber(sentence=1, text="1,200")}, "number_listed", "number"),
        ({"number": UnlistedNumber(sentence=1, text="200")}, "number_listed", "number"),
        ({"number": UnlistedNumber(sentence=1, text="river")}, "number_unreadable", "number"),
        ({"number": UnlistedNumber(sentence=99, text="1,200")}, "unknown_handle", "sentence"),
        ({"evidence": Words(sentence=1, first="340", last="houses")}, "number_outside_evidence", "evidence"),
        ({"evidence": Words(sentence=1, first="1,300 people", last="houses")}, "words_not_found", "evidence"),
        ({"unit": "sheep"}, "unit_mismatch", "unit"),
        ({"unit": "house"}, "wording_of_other_number", "unit"),
        ({"measure": "houses"}, "wording_of_other_number", "measure"),
        ({"measure": "1,300 people who left"}, "number_not_in_words", "measure"),
        ({"measure": "340 people who left"}, "number_not_in_words", "measure"),
        ({"measure": "people who left Sofia"}, "name_not_in_words", "measure"),
        ({"measure": " – "}, "empty_wording", "measure"),
        ({"place": "Upper Prisk"}, "name_not_in_text", "place"),
        ({"attribution": ("Reuters",)}, "name_not_in_text", "attribution"),
        ({"time": "2024-02-30"}, "invalid_time", "time"),
        ({"time": "d99"}, "unknown_handle", "time"),
        ({"repeats": (handle("340"),)}, "repeat_differs", "repeats"),
    ],
)
def test_a_figure_that_cannot_be_proven_is_rejected_with_reason_and_field(
    changes: dict[str, object], reason: str, field: str
) -> None:
    """One wrong field is enough, and the Summary says which."""
    rejection = only_rejection(figures=[people(**changes)])

    assert ("figure", reason, field) == (rejection.kind, rejection.reason, rejection.field)


@pytest.mark.parametrize(
    "measure",
    [
        "people who left their houses in Lower Prisk",
        "people who left after the Varna flood of 12 March",
        "people who left on Tuesday",
        "people who left while 340 houses stood empty",
        "people whom Mayor Ana Kovač counted",
    ],
)
def test_a_measure_may_use_the_words_of_its_sentence_its_dates_and_the_names_it_points_to(measure: str) -> None:
    """What an annotator would write passes: the short phrase around the number is not all that it is about."""
    (figure,) = summary(figures=[people(measure=measure, names=("Mayor Ana Kovač",))]).figures

    assert measure == figure.measure


def test_a_name_that_is_pointed_to_must_stand_in_the_article() -> None:
    """Pointing does not make a name true: a wording that uses it is rejected; where none does, it is no use and no harm."""
    invented = people(measure="people who left Sofia", names=("Sofia",))

    assert "name_not_in_words" == only_rejection(figures=[invented]).reason
    assert 1 == len(summary(figures=[people(names=("Sofia",))]).figures)


@pytest.mark.parametrize(
    ("text", "unit", "accepted"),
    [
        ("The repair cost $40 million.", "NZD", True),
        ("The repair cost $40 million.", "EUR", False),
        ("The repair cost €40 million.", "USD", False),
        ("They walked 40 kilometres.", "kilometre", True),
        ("They walked 40 kilometres.", "mile", False),
        ("Of the houses 40 burnt.", "house", True),
        ("Of the houses 40 burnt.", "barn", False),
        ("A minute of silence grew to three.", "min", True),
        ("A minute of silence grew to three.", "hr", False),
        ("The 21 members stood for a minute that lasted nearly three.", "minute", True),
        ("The cars were gone. More than double was paid.", "car", False),
        ("I'm sure of it. Of the houses 40 burnt.", "metre", False),
    ],
)
def test_a_drafted_unit_must_be_one_that_the_words_allow(text: str, unit: str, accepted: bool) -> None:
    """A shared sign leaves the currency open, a word for a measure does not, a count takes a noun of the article."""
    article = Article(id="unit", text=text)
    last = find_mentions(article).numbers[-1].id
    draft = Draft(figures=(FigureDraft(number=last, measure="what it came to", unit=unit),))

    assert accepted == bool(ground(article, find_mentions(article), draft, "test").figures)


@pytest.mark.parametrize(
    ("measure", "unit"),
    [
        ("boats lost in the storm", "boat"),
        ("people lost in the storm", "person"),
        ("barns lost in the storm", None),
        ("Boats lost in the storm", None),
        ("toll of the storm", None),
        ("\u3164 boats", "boat"),
    ],
)
def test_a_number_that_stands_alone_counts_what_its_measure_begins_with(measure: str, unit: str | None) -> None:
    """“Put the toll at nine” says no unit; the plural that a model's measure begins with does, if the article has it."""
    article = Article(id="storm", text="Boats were lost. The coastguard put the toll at nine.")
    draft = Draft(figures=(FigureDraft(number="n1", measure=measure),))
    found = ground(article, find_mentions(article), draft, "test")

    assert ([unit] if unit else []) == [figure.unit for figure in found.figures]
    assert ([] if unit else ["unit_missing"]) == [rejection.reason for rejection in found.rejections]


@pytest.mark.parametrize(
    ("text", "per", "accepted"),
    [
        ("Salt cost $85 a tonne. It rained. Nobody bought. Then it rose to $90.", "tonne", True),
        ("Salt cost $85 a tonne. It rained. Nobody bought. Then it rose to $90.", "week", False),
        ("Salt cost $85 a tonne. It rained. Nobody bought. Then 90 miners left.", "tonne", False),
        ("The miners got $90 each.", "person", True),
        ("It will pay each of its 40 miners a bonus of $90.", "person", True),
        ("It will pay each of its 40 mines a sum of $90.", "person", False),
        ("Each of them knows 40 miners who got $90.", "person", False),
        ("Each pit was checked. Three carts carried 90 crates each.", "person", False),
        ("They named a head miner. He got $90 for it.", "person", False),
    ],
)
def test_a_denominator_is_named_nearby_or_is_that_of_the_same_unit(text: str, per: str, accepted: bool) -> None:
    """A price goes on without its denominator, and “each” leaves open who gets it; what nobody names is no denominator."""
    article = Article(id="salt", text=text)
    mentions = find_mentions(article)
    (number,) = [mention.id for mention in mentions.numbers if mention.number.text == "90"]
    draft = Draft(figures=(FigureDraft(number=number, measure="what was told", per=per),))

    assert ([per] if accepted else []) == [figure.per for figure in ground(article, mentions, draft, "test").figures]


@pytest.mark.parametrize(
    ("measure", "accepted"),
    [("time of the woman in third", True), ("time of the third man", False), ("time of the woman in second", False)],
)
def test_an_ordinal_in_a_measure_stands_nearby_beside_the_same_word(measure: str, accepted: bool) -> None:
    """Who came in third, the sentence before may tell; that there were other thirds, nothing does."""
    article = Article(id="race", text="Orr came in third. The clock showed 41 minutes.")
    mentions = find_mentions(article)
    draft = Draft(figures=(FigureDraft(number=mentions.numbers[-1].id, measure=measure),))

    assert accepted == bool(ground(article, mentions, draft, "test").figures)


def test_names_are_compared_without_case_accents_and_punctuation() -> None:
    """A model that tidies a name still names the same one."""
    (figure,) = summary(figures=[people(attribution=("mayor Ana Kovac",))]).figures

    assert ("mayor Ana Kovac",) == figure.attribution


def test_the_second_draft_of_one_number_is_a_duplicate() -> None:
    """One quantity is one figure."""
    found = summary(figures=[people(), people(measure="people who left")])

    assert (1, ["duplicate"]) == (len(found.figures), [rejection.reason for rejection in found.rejections])


@pytest.mark.parametrize(
    ("changes", "reason"),
    [
        ({"trigger": Words(sentence=2, first="lost", last="lost")}, "trigger_outside_evidence"),
        ({"trigger": Words(sentence=1, first="burned", last="burned")}, "words_not_found"),
        ({"description": "The Varna river killed 12 people on Tuesday."}, "number_not_in_words"),
        ({"description": "The Danube burst its banks on Tuesday."}, "name_not_in_words"),
        ({"description": "On 13 March the Varna river burst its banks."}, "number_not_in_words"),
        ({"participants": (ParticipantDraft(name="Danube", role="agent"),)}, "name_not_in_text"),
        ({"numbers": ("n99",)}, "unknown_handle"),
    ],
)
def test_an_event_that_cannot_be_proven_is_rejected(changes: dict[str, object], reason: str) -> None:
    """Trigger, clauses, names and description all stand in the article."""
    assert reason == only_rejection(events=[flood(**changes)]).reason


def test_a_description_may_say_the_date_and_the_figures_that_it_points_to() -> None:
    """What an event points to is among its own words."""
    description = "On 12 March the Varna river burst its banks and 1,200 people left."
    found = summary(figures=[people()], events=[flood(description=description, numbers=(handle("1,200"),))])

    assert (description, ("f1",)) == (found.events[0].description, found.events[0].figures)


def test_an_article_that_opens_a_description_is_no_name() -> None:
    """“A flood …” is no person called A, in an article that has no other “a”."""
    description = "A flood of the Varna river reached Lower Prisk."

    assert description == summary(events=[flood(description=description)]).events[0].description


def test_an_event_pointed_to_one_sentence_off_is_the_one_beside_it() -> None:
    """A model that miscounts by one still gives the words, and they stand in one place."""
    miscounted = flood(
        trigger=Words(sentence=2, first="burst its banks", last="burst its banks"),
        evidence=(Words(sentence=2, first="The Varna river", last="on Tuesday"),),
    )

    assert summary(events=[flood()]).events == summary(events=[miscounted]).events


def test_a_cue_is_looked_for_no_further_than_the_sentences_of_its_words() -> None:
    """The “said” of another speaker, one sentence before, is not the one that belongs to the quotation."""
    text = "Orr said nothing. “The dam held. It was full. We ran,” Bell said. It snowed."
    article = Article(id="a", text=text)
    mentions = find_mentions(article)
    draft = Draft(statements=(StatementDraft(kind=None, content=("q1",), cue="said", speaker="Bell"),))
    (statement,) = ground(article, mentions, draft, "test").statements

    assert statement.cue is not None
    assert text.rindex("said") == statement.cue.start


def test_a_quotation_is_pointed_to_by_its_handle() -> None:
    """Content comes out of the text without marks and without the comma before the closing one."""
    cue = Words(sentence=2, first="said", last="said")
    draft = StatementDraft(kind="direct", content=("q1",), cue=cue, speaker="Ana Kovač", speaker_role="Mayor")
    (statement,) = summary(statements=[draft]).statements

    assert ("We lost the bridge", "said") == (statement.content[0].text, statement.cue and statement.cue.text)


def test_a_speaker_that_the_article_does_not_name_is_rejected() -> None:
    """Nobody is made to speak."""
    draft = StatementDraft(kind="direct", content=("q1",), speaker="Ivan Petrov")

    assert ("name_not_in_text", "speaker") == (
        only_rejection(statements=[draft]).reason,
        only_rejection(statements=[draft]).field,
    )


@pytest.mark.parametrize(
    ("text", "cites", "reason"),
    [
        ("More than 1,200 people left.", (), "citation_missing"),
        ("More than 1,200 people left.", (CitationDraft(kind="figure", position=5),), "citation_missing"),
        ("More than 1,300 people left.", (CitationDraft(kind="figure", position=0),), "number_not_in_words"),
        ("People left Sofia.", (CitationDraft(kind="figure", position=0),), "name_not_in_words"),
    ],
)
def test_a_summary_sentence_says_nothing_beyond_what_it_cites(
    text: str, cites: tuple[CitationDraft, ...], reason: str
) -> None:
    """Prose is held to the same proof as fields."""
    found = summary(figures=[people()], sentences=[SentenceDraft(text=text, cites=cites)])

    assert ([reason], ()) == ([rejection.reason for rejection in found.rejections], found.sentences)


def test_a_summary_sentence_cites_findings_by_their_final_ids() -> None:
    """Ids follow the text, whatever the order of the draft."""
    cost = FigureDraft(number=handle("4.5 million"), measure="cost of the repair")
    sentence = SentenceDraft(text="More than 1,200 people left.", cites=(CitationDraft(kind="figure", position=1),))
    found = summary(figures=[cost, people()], sentences=[sentence])

    assert (["1200", "4500000"], ("f1",)) == ([format(f.low, "f") for f in found.figures], found.sentences[0].cites)


def test_every_number_has_a_figure_or_the_reason_why_none_does() -> None:
    """Coverage tells what was taken, dismissed, rejected and never looked at."""
    found = summary(figures=[people(), people(number=handle("340"), place="Sofia")])
    account = {each.number.text: (each.figure, each.reason) for each in found.coverage.numbers}

    assert ("f1", None) == account["1,200"]
    assert (None, "rejected") == account["340"]
    assert (None, "not_drafted") == account["4.5 million"]
    assert (1, 2) == (found.coverage.in_figures, found.coverage.open)


def test_a_dismissal_is_the_reason_that_coverage_gives() -> None:
    """A drafter may call a number no figure, from the closed list."""
    found = summary(dismissals=[Dismissal(number=handle("340"), reason="name")])

    assert "name" == next(each.reason for each in found.coverage.numbers if each.number.text == "340")
    assert "name" in get_args(NoFigure)


LIES = "Floods hit Lindal\n\nThe state paid $5 million to 200,000 farmers in Lindal on Tuesday, Minister Ana Ek said. Some 300 soldiers from 25 towns helped 25 families. Version 10.4.2 came out.\n"
LYING = Article(id="lies", text=LIES, published="2024-03-14")
FOUND = find_mentions(LYING)


def number(text: str, nth: int = 0) -> str:
    """The handle of the nth number that reads so in the hostile text."""
    return [mention.id for mention in FOUND.numbers if mention.number.text == text][nth]


def accepted(**parts: Sequence[object]) -> int:
    """How many findings and sentences grounding makes of a draft of the hostile text."""
    found = ground(LYING, FOUND, Draft.model_validate({name: tuple(items) for name, items in parts.items()}), "test")
    return len(found.figures) + len(found.events) + len(found.statements) + len(found.sentences)


def paid(description: str, **words: str) -> EventDraft:
    """An event of the hostile text with that description."""
    trigger = Words(sentence=2, first="paid", last="paid")
    evidence = (Words(sentence=2, **words),)  # type: ignore[arg-type]
    return EventDraft(trigger=trigger, evidence=evidence, type="economy", description=description)


@pytest.mark.parametrize(
    "event",
    [
        paid("The state paid $5"),
        paid("Farmers were paid $5 in Lindal"),
        paid("The state paid $5 million to 200", first="The state", last="200"),
        paid("The state paid 200,000 dollars to 5 million farmers in Lindal"),
        EventDraft(
            trigger=Words(sentence=3, first="helped", last="helped"),
            evidence=(Words(sentence=3),),
            type="other",
            description="25 soldiers from 300 towns helped",
        ),
    ],
)
def test_no_wording_cuts_a_number_or_gives_it_to_something_else(event: EventDraft) -> None:
    """A part of a number is another number, and a value belongs to what it counts."""
    assert 0 == accepted(events=[event])


@pytest.mark.parametrize(
    "changes",
    [
        {"measure": "soldiers who helped on 17 March 1999", "time": "1999-03-17"},
        *({"unit": unit} for unit in ("%", "USD", "km", "year", "Lindal", "77 Napoleon soldier")),
        {"per": "5 Napoleons"},
        *({"measure": f"soldiers, {words}"} for words in ("half", "a third", "hundreds", "triple the plan", "x500")),
        {"measure": "soldiers hit by covid500"},
        {"measure": "soldiers led by 'Napoleon'"},
        {"measure": "soldiers of l'Élysée"},
        {"measure": "soldiers of the iPhone"},
        {"measure": "200,000 farmers who helped", "names": ("200,000 farmers",)},
        {"measure": "soldiers at 300 euros"},
        {"measure": "soldiers of Napoleon who helped", "names": ("Napoleon",)},
    ],
)
def test_no_field_of_a_figure_says_what_the_article_does_not(changes: dict[str, object]) -> None:
    """Time, unit, denominator, names and number words are all held to the text."""
    draft = {"number": number("300"), "measure": "soldiers who helped", **changes}

    assert 1 == accepted(figures=[FigureDraft(number=number("300"), measure="soldiers who helped")])
    assert 0 == accepted(figures=[FigureDraft.model_validate(draft)])


def test_a_number_that_code_knows_to_be_none_is_no_figure() -> None:
    """Digits of a version have no value."""
    assert 0 == accepted(figures=[FigureDraft(number=number("10.4.2"), measure="versions")])


@pytest.mark.parametrize(("name", "proven"), [("Prisk", True), ("Ana Kovač", True), ("Oslo", True), ("Varna", False)])
def test_a_measure_may_use_the_names_that_a_reader_has_in_view(name: str, proven: bool) -> None:
    """Those of the sentences beside its own and of headlines; a name from farther away has to be pointed to."""
    text = "Storm over Oslo\n\nIt hit Varna first. Ana Kovač leads Prisk. Some 300 people left. It rained. All is well."
    article = Article(id="a", text=text.replace("Ana", "Rain fell. Ana"), title="Storm over Oslo")
    mentions = find_mentions(article)
    draft = Draft(figures=(FigureDraft(number=mentions.numbers[-1].id, measure=f"people who left, {name}"),))

    assert proven == bool(ground(article, mentions, draft, "test").figures)


@pytest.mark.parametrize(
    ("text", "which", "unit", "accepted"),
    [
        ("The port has 30 checkpoints, with congestion at four of the places.", 1, "checkpoint", True),
        ("Three of the soldiers and 40 trucks were lost.", 0, "truck", False),
        ("There were 40 trucks, and three of the soldiers.", 1, "truck", False),
        ("Nine boats sank in May and more than six in June, when 12 cars burned.", 1, "car", False),
    ],
)
def test_only_a_part_of_what_an_earlier_number_counts_has_its_unit(
    text: str, which: int, unit: str, accepted: bool
) -> None:
    """“30 checkpoints, with congestion at four of the places”: the places are checkpoints; soldiers are no trucks."""
    article = Article(id="a", text=text)
    mentions = find_mentions(article)
    draft = Draft(figures=(FigureDraft(number=mentions.numbers[which].id, measure="what was told", unit=unit),))

    assert ([unit] if accepted else []) == [each.unit for each in ground(article, mentions, draft, "test").figures]


@pytest.mark.parametrize(
    "text",
    [
        "There are 112 polling stations; thirteen of them have moved.",
        "The port has 30 checkpoints, with congestion at four of the places.",
        "The List won 12 seats, Unity nine.",
    ],
)
def test_a_part_of_what_another_number_counts_may_share_its_noun(text: str) -> None:
    """Where a number tells a part of another count, what both count is no sign of a swap."""
    article = Article(id="a", text=text)
    mentions = find_mentions(article)
    noun = {"112": "polling stations", "30": "checkpoints", "12": "seats"}[mentions.numbers[0].number.text]
    drafted = FigureDraft(number=mentions.numbers[1].id, measure=f"{noun} told of next", unit=None)
    unit = mentions.numbers[1].unit or noun.split()[-1].removesuffix("s")
    found = ground(article, mentions, Draft(figures=(drafted.model_copy(update={"unit": unit}),)), "test")

    assert 1 == len(found.figures)


def test_one_quantity_may_be_counted_by_two_nouns_in_two_sentences() -> None:
    """A reporter varies the noun; it is one figure with two places."""
    article = Article(id="a", text="Some 900 cars are stuck. Police speak of 900 vehicles.")
    mentions = find_mentions(article)
    first, second = (mention.id for mention in mentions.numbers)
    draft = Draft(figures=(FigureDraft(number=first, measure="cars that are stuck", repeats=(second,)),))
    found = ground(article, mentions, draft, "test")

    assert ["Some 900 cars", "900 vehicles"] == [span.text for span in found.figures[0].evidence]


def test_equal_numbers_of_different_things_are_no_repetition() -> None:
    """25 towns are not 25 families."""
    assert 0 == accepted(figures=[FigureDraft(number=number("25"), measure="towns", repeats=(number("25", 1),))])


def test_direct_speech_stands_in_quotation_marks() -> None:
    """Nobody is quoted with words that the article does not quote."""
    invented = StatementDraft(kind="direct", content=(Words(sentence=3, last="25"),), speaker="Lindal")

    assert 0 == accepted(statements=[invented])


def test_what_code_knows_of_a_number_comes_before_what_a_drafter_says_of_it() -> None:
    """A dismissal is believed where code has no reason of its own, and one of a number that is not there is rejected."""
    dismissals = (Dismissal(number=number("10.4.2"), reason="zero"), Dismissal(number="n99", reason="date"))
    found = ground(LYING, FOUND, Draft(dismissals=dismissals), "test")

    assert "zero" not in {account.reason for account in found.coverage.numbers}
    assert ["unknown_handle"] == [rejection.reason for rejection in found.rejections]


def test_a_sentence_that_cites_what_was_never_drafted_is_rejected() -> None:
    """A citation is a proof, not an ornament."""
    soldiers = FigureDraft(number=number("300"), measure="soldiers who helped")
    cites = (CitationDraft(kind="figure", position=0), CitationDraft(kind="event", position=7))

    assert 1 == accepted(figures=[soldiers], sentences=[SentenceDraft(text="Some 300 soldiers helped.", cites=cites)])


@pytest.mark.parametrize(
    ("text", "unit", "proven"),
    [
        ("The crown stood at 25.31 to the euro.", "koruna", "CZK"),
        ("The crown traded at 25.31.", "CZK", "CZK"),
        ("The lead is 1.3 points.", "percentage point", "percentage point"),
        ("The List won 9.2 percent and six of the seats.", "seat", "seat"),
    ],
)
def test_a_unit_has_its_one_name_whatever_word_is_drafted(text: str, unit: str, proven: str) -> None:
    """Currencies become their codes; a unit that only an earlier number stated can be put right by its noun."""
    article = Article(id="a", text=text)
    mentions = find_mentions(article)
    number = mentions.numbers[-1 if "six" in text else 0].id
    draft = Draft(figures=(FigureDraft(number=number, measure="rate", unit=unit),))
    found = ground(article, mentions, draft, "test")

    assert ((), [proven]) == (found.rejections, [figure.unit for figure in found.figures])


@pytest.mark.parametrize(("drafted", "proven"), [("euro", "EUR"), ("EUR", "EUR")])
def test_a_denominator_in_money_is_its_code(drafted: str, proven: str) -> None:
    """However it is drafted, so that rates compare."""
    article = Article(id="a", text="Traders paid 1.09 dollars to the euro.")
    mentions = find_mentions(article)
    draft = Draft(figures=(FigureDraft(number=mentions.numbers[0].id, measure="rate", per=drafted),))

    assert [proven] == [figure.per for figure in ground(article, mentions, draft, "test").figures]
