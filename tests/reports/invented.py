"""Summaries of invented articles, for the tests of what is made of summaries."""

from decimal import Decimal

from summarizer.models.articles import Article
from summarizer.models.findings import Event, Figure, Participant, Statement
from summarizer.models.flags import Flag
from summarizer.models.spans import Span
from summarizer.models.summaries import Coverage, NumberAccount, Rejection, Summary, SummarySentence

TITLE = "Ferry strike"
TEXT = (
    f"{TITLE}\n\nMore than 1,200 dockers stopped work in Port Vell on 3 May, the harbour office said. "
    "“We will not give in,” Ada Moll said."
)


def span(text: str, words: str) -> Span:
    """Return where the words first stand in the text."""
    start = text.index(words)
    return Span(start=start, end=start + len(words), text=words)


def strike(article_id: str = "strike", *, title: str = TITLE, measure: str = "dockers who stopped work") -> Summary:
    """Return a Summary with one figure, one event, one statement, one number that is a date, and one rejection."""
    return Summary(
        article=Article(id=article_id, text=TEXT, title=title, published="2031-05-04", publisher="Vell Courier"),
        model="rules",
        headline=SummarySentence(text="Dockers stopped work in Port Vell.", cites=("e1",)),
        sentences=(SummarySentence(text="The harbour office counts more than 1,200.", cites=("f1", "e1")),),
        figures=(_figure(measure),),
        events=(_event(),),
        statements=(_statement(),),
        rejections=(Rejection(kind="event", reason="words_not_found", field="trigger", value="sank", sentence=2),),
        coverage=Coverage(numbers=_accounts()),
    )


def flagged() -> Summary:
    """Return the same with its first sentence held for an order to a machine, and invisible characters in the second."""
    flags = (
        Flag(kind="instruction_like", span=span(TEXT, "More than 1,200 dockers"), findings=("f1", "e1")),
        Flag(kind="invisible_characters", span=span(TEXT, "give in")),
    )
    return strike().model_copy(update={"flags": flags})


def _figure(measure: str) -> Figure:
    return Figure(
        id="f1",
        number=span(TEXT, "1,200"),
        evidence=(span(TEXT, "More than 1,200 dockers"),),
        low=Decimal(1200),
        high=Decimal(1200),
        qualifier="more_than",
        unit="person",
        measure=measure,
        time="2031-05-03",
        place="Port Vell",
        attribution=("harbour office",),
    )


def _event() -> Event:
    return Event(
        id="e1",
        trigger=span(TEXT, "stopped work"),
        evidence=(span(TEXT, "More than 1,200 dockers stopped work in Port Vell"), span(TEXT, TITLE)),
        type="economy",
        description="Dockers stopped work in Port Vell.",
        participants=(Participant(name="dockers", role="agent"), Participant(name="harbour office", role="other")),
        place="Port Vell",
        time="2031-05-03",
        figures=("f1",),
    )


def _statement() -> Statement:
    return Statement(
        id="s1",
        kind="direct",
        content=(span(TEXT, "We will not give in"),),
        cue=span(TEXT, "said."[:-1]),
        speaker="Ada Moll",
        via=("Vell Courier",),
    )


def _accounts() -> tuple[NumberAccount, ...]:
    figure, day = span(TEXT, "1,200"), span(TEXT, "3")
    return (
        NumberAccount(id="n1", number=figure, low=Decimal(1200), high=Decimal(1200), figure="f1", reason=None),
        NumberAccount(id="n2", number=day, low=Decimal(3), high=Decimal(3), figure=None, reason="date"),
    )
