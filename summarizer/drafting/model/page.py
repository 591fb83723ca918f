"""Page: an article, or a part of one, as a model is shown it: numbered sentences, and marks before numbers, dates, quotations.

No text can forge a mark: marks begin with `{`, or with `{3f:`, as many digits of the article's digest as it takes until the
text does not hold that sign. The same article always gives the same page.
"""

import re
from collections import deque
from collections.abc import Iterable, Sequence
from itertools import groupby
from operator import attrgetter
from typing import NamedTuple

from summarizer.mentions.invisible import without_invisible
from summarizer.models.articles import Article
from summarizer.models.mentions import DateMention, Mentions, NumberMention, Quotation, Sentence

_CERTAINLY_NO_FIGURE = frozenset(
    {"date", "furniture", "identifier", "ordinal", "places_in_time", "pronoun", "time_of_day"}
)
"""Numbers that code tells for certain; the others without a figure are shown as doubtful, for the model to judge."""

_OF_THE_STORY = frozenset({"byline", "caption", "credit", "date_line"})
"""Page furniture that says who, when or where; the rest (advertisements, share counts, other stories) is not shown."""

_MODEL_TOKENS = re.compile(
    r"<(?=[|｜]\S)|[|｜]>|\[/?(?:INST|SYSTEM_PROMPT|TOOL_CALLS|TOOL_RESULTS|AVAILABLE_TOOLS)\]|<</?SYS>>"
    r"|</?(?:s|bos|eos|think|tool_call|(?:start|end)_of_turn)>",
    re.IGNORECASE,
)
"""Words by which chat templates tell who speaks; a space within keeps a server from taking them for its own."""


class ShownSentence(NamedTuple):
    """A sentence as a model reads it, on one line."""

    number: int
    kind: str
    """`headline`, a kind of furniture, or empty."""
    text: str


class Page(NamedTuple):
    """What the template `article` is given."""

    mark: str
    """How every mark begins."""
    title: str | None
    """The headline where no sentence is one."""
    published: str | None
    paragraphs: list[list[ShownSentence]]


def shown_sentences(article: Article, mentions: Mentions) -> list[Sentence]:
    """Return the sentences that a model is shown: all but the furniture that is not of the story."""
    hidden = [each.span for each in article.furniture if each.kind not in _OF_THE_STORY]
    return [
        sentence
        for sentence in mentions.sentences
        if sentence.kind != "furniture" or not any(span.overlaps(sentence.span) for span in hidden)
    ]


def page_of(article: Article, mentions: Mentions, sentences: Sequence[Sentence]) -> Page:
    """Return the page of these sentences of the article."""
    mark = _mark(article)
    marked = _marked(mentions, mark, sentences)
    waiting = deque(marked)
    has_headline = any(sentence.kind == "headline" for sentence in sentences)
    paragraphs = [
        [ShownSentence(each.index, _kind(article, each), _written(article.text, each, waiting)) for each in paragraph]
        for _, paragraph in groupby(sentences, key=attrgetter("paragraph"))
    ]
    title = None if has_headline or article.title is None else as_shown(article.title)
    return Page(mark, title, article.published, paragraphs)


def handles_of(mentions: Mentions) -> dict[str, tuple[int, int]]:
    """Return every handle of the article, shown or not, and where its words stand: code points `[start, end)`."""
    places = [(str(sentence.index), sentence.span) for sentence in mentions.sentences]
    places += [(number.id, number.number) for number in mentions.numbers]
    places += [(date.id, date.span) for date in mentions.dates]
    places += [(quotation.id, quotation.content) for quotation in mentions.quotations]
    return {handle: (span.start, span.end) for handle, span in places}


def as_shown(text: str) -> str:
    """Return the words on one line, without what could speak to a machine behind a reader's back."""
    seen = without_invisible(text)
    if "<" in seen or "|" in seen or "｜" in seen or "[" in seen:  # one of which begins each of them
        seen = _MODEL_TOKENS.sub(_parted, seen)
    return " ".join(seen.split())


def _mark(article: Article) -> str:
    text = f"{article.title}\n{article.text}"
    if "{" in text:
        text = as_shown(text)  # where a sign may come together that an invisible character parted
    longer = (f"{{{article.digest[:length]}:" for length in range(1, len(article.digest) + 1))
    return next(mark for mark in ("{", *longer) if mark not in text)


def _kind(article: Article, sentence: Sentence) -> str:
    if sentence.kind == "furniture":
        return next((each.kind for each in article.furniture if each.span.overlaps(sentence.span)), "")
    return "headline" if sentence.kind == "headline" else ""


def _parted(token: re.Match[str]) -> str:
    return f"{token.group()[0]} {token.group()[1:]}"


class _Marked(NamedTuple):
    """A mention, and the mark before its words."""

    start: int
    sign: str


def _marked(mentions: Mentions, mark: str, sentences: Iterable[Sentence]) -> list[_Marked]:
    """Return the mentions of these sentences that are shown, in text order."""
    shown = {sentence.index for sentence in sentences}
    found = [
        *(_number(each, mark) for each in mentions.numbers if each.sentence in shown and _may_be_figure(each)),
        *(_date(each, mark) for each in mentions.dates if each.sentence in shown),
        *(_quotation(each, mark) for each in mentions.quotations if each.sentence in shown),
    ]
    return sorted(found, key=attrgetter("start"))


def _may_be_figure(number: NumberMention) -> bool:
    return number.reason not in _CERTAINLY_NO_FIGURE


def _number(mention: NumberMention, mark: str) -> _Marked:
    doubt = "-" if mention.reason else ""
    return _Marked(mention.number.start, f"{mark}{doubt}{mention.id}}}")


def _date(mention: DateMention, mark: str) -> _Marked:
    return _Marked(mention.span.start, f"{mark}{mention.id}={mention.edtf or '?'}}}")


def _quotation(mention: Quotation, mark: str) -> _Marked:
    return _Marked(mention.content.start, f"{mark}{mention.id}}}")


def _written(text: str, sentence: Sentence, waiting: "deque[_Marked]") -> str:
    """Return the sentence on one line, each mark before its words; takes the marks it uses off the queue."""
    pieces: list[str] = []
    at = sentence.span.start
    while waiting and waiting[0].start < sentence.span.end:
        mention = waiting.popleft()
        start = max(mention.start, at)  # one that begins in a sentence that is not shown
        pieces += (text[at:start], mention.sign)
        at = start
    return as_shown("".join([*pieces, text[at : sentence.span.end]]))
