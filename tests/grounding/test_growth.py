"""Grounding a long article: twice the article and twice the draft, twice the work."""

from summarizer.grounding.grounder import ground
from summarizer.mentions.finder import find_mentions
from summarizer.models.articles import Article
from summarizer.models.drafts import Draft, EventDraft, FigureDraft, StatementDraft, UnlistedNumber, Words
from summarizer.models.mentions import Mentions
from summarizer.models.summaries import Summary
from tests.counting import calls_in

TELLING = "On 12 March 2024 the Varna river burst its banks and {people} people left Lower Prisk."
SAYING = "“We lost {people} bridges,” said Mayor Ana Kovač."


def article(parts: int) -> Article:
    """An article of that many paragraphs, each with numbers, a date and a quotation of its own."""
    told = (f"{TELLING} {SAYING}".format(people=1200 + part) for part in range(parts))
    return Article(id="flood", text="\n\n".join(told), published="2024-03-14")


def draft(mentions: Mentions) -> Draft:
    """Every kind of item for every paragraph, with every kind of look-up, true ones and false ones."""
    figures, events, statements = [], [], []
    counted = [number for number in mentions.numbers if number.reason is None]
    for number in counted:
        true = FigureDraft(
            number=number.id,
            measure="people of Lower Prisk",
            time="2024-03-12",
            place="Lower Prisk",
            names=("Ana Kovač",),
        )
        proposed = UnlistedNumber(sentence=number.sentence, text=number.number.text)
        figures += [true, true.model_copy(update={"number": proposed})]
    for number, quotation in zip(counted[::2], mentions.quotations, strict=True):
        river = Words(sentence=number.sentence, first="the Varna river", last="its banks")
        events.append(
            EventDraft(
                trigger=Words(sentence=number.sentence, first="burst", last="burst"),
                evidence=(river,),
                type="disaster",
                description="The Varna river of Ana Kovač burst its banks.",
                names=("Ana Kovač",),
                numbers=(number.id,),
            )
        )
        words = Words(sentence=quotation.sentence, first="We lost", last="bridges")
        statements.append(StatementDraft(kind="direct", content=(words,), speaker="Ana Kovač"))
    return Draft(figures=tuple(figures), events=tuple(events), statements=tuple(statements))


def calls(parts: int) -> int:
    """How many functions are called to ground the draft of an article of that many paragraphs."""
    text = article(parts)
    mentions = find_mentions(text)
    drafted = draft(mentions)
    summaries: list[Summary] = []
    called = calls_in(lambda: summaries.append(ground(text, mentions, drafted, "test")))
    (summary,) = summaries
    assert (2 * parts, parts, parts) == (len(summary.figures), len(summary.events), len(summary.statements))
    assert {"number_listed"} == {rejection.reason for rejection in summary.rejections}
    return called


def test_twice_the_article_takes_twice_the_calls() -> None:
    """No proof looks through all of the article: a book costs what its pages cost."""
    calls(1)  # what is read once in a process is read here
    short, long = calls(40), calls(80)

    assert long <= 2.05 * short
