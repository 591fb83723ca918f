"""Sentences: where they begin and end, by nupunkt's model of abbreviations and a few rules of news."""

import re
from collections.abc import Callable, Iterator, Sequence
from functools import cache
from typing import NamedTuple

from summarizer.mentions.paragraphs import Paragraph, split_paragraphs
from summarizer.models.articles import Article
from summarizer.models.mentions import Sentence
from summarizer.models.spans import slice_span


class PlaceRule(NamedTuple):
    """What a place between two words has before and after it."""

    before: str
    """What the words before the place end in (a pattern)."""
    after: str
    """What the words after it begin with (a pattern)."""
    examples: tuple[str, ...]
    """Invented sentences, with `|` at such places."""


_STARTERS = (
    r"(?:A|After|All|An|And|As|At|But|By|For|From|He|Her|His|How|I|If|In|It|Its|More|Most|No|Not|Now|On|One|Our|"
    r"She|Since|So|Some|That|The|Their|Then|There|These|They|This|Those|To|We|What|When|Where|While|Who|With|You)\b"
)

ENDS = (
    # The model takes thousands of ordinary words for abbreviations.
    PlaceRule(
        r"(?<!\w)(?!(?:al|approx|ca|cf|dr|ed|eds|eg|esp|est|ie|incl|mr|mrs|ms|st|viz|vol|vs)\.)[a-z][a-z’'-]+\.[ ]+",
        r"[A-Z“\"]",
        ("She walked to the bank. | Orr did not.", "That was so. | “Let us go,” he said."),
    ),
    PlaceRule(r"\b[A-Z][a-z]+\.[ ]+", _STARTERS, ("They met on the Sun. | The others stayed.",)),
    # The space is missing.
    PlaceRule(
        r"(?<=[a-z]{3})[.!?][”\"’)]?",
        r"[A-Z][a-z]*[\s,’']",
        ("They spoke of migration.|He agreed.", "“All of us left.”|The mayor agreed."),
    ),
)
"""Where a sentence ends although the model may not end it."""

JOINS = (
    # `iPhone` may begin a sentence; a word in lower case throughout may not.
    PlaceRule(r"", r"[a-z][a-z'’-]*(?![A-Za-z])|[,;:…]", ("Yoohle! | rose by 5%.", "He has U.S. | troops in mind.")),
    PlaceRule(
        r"(?:^|[\s(“\"‘'-])(?:Adm|Brig|Capt|Cmdr|Col|Cpl|Det|Dr|Gen|Gov|Hon|Insp|Lt|Maj|Messrs|Mr|Mrs|Ms|Pres|Prof|Pvt|"
        r"Rep|Rev|Sen|Sgt|St|Supt|vs)\.",
        r"[\w“\"‘]",
        ("He met Lt. | Col. | Dana Orr.", "Today is Harborough vs. | Ostby."),
    ),
    PlaceRule(
        r"\b(?:Apr|Art|Aug|Ch|Dec|Feb|Fig|Jan|Jul|Jun|Mar|No|Nos|Nov|Oct|Rs|Sec|Sept?|approx|ca)\.",
        r"\d",
        ("It came in at No. | 5 of the list.", "They left on Sept. | 22 by sea.", "It cost Rs. | 500 more."),
    ),
    PlaceRule(
        r"(?:^|[\s.(“\"‘'-])[A-Z]\.",
        rf"(?!{_STARTERS})[A-Z]",
        ("It was J. | K. | Marlow who left.", "They asked U.S. | President Orr."),
    ),
    PlaceRule(r"^\(?\d{1,3}\.", r".", ("2. | Close the door.",)),
    PlaceRule(
        r"[!?]['\"”’]+",
        r"(?:(?:[Tt]he|an?|[A-Z][\w.'’-]*) ){1,4}(?:added|asked|asks|cried|replied|said|says|shouted|told|wrote)\b",
        ("“Where to?” | Mayor Orr asked them.",),
    ),
)
"""Where a sentence goes on although the model may end it; stronger than `ENDS`."""

_ENDS = tuple((re.compile(rf"(?:{rule.before})$"), re.compile(rule.after)) for rule in ENDS)
_JOINS = tuple((re.compile(rf"(?:{rule.before})\s*$"), re.compile(rule.after)) for rule in JOINS)
_MAY_END = re.compile(r"[.!?][”\"’)]?[ ]*(?=[A-Z“\"])")
_ENDING_MARKS = frozenset(".!?…")  # many a paragraph of news has them at its end alone, and is one sentence
_CLOSING = ".!?…\"'”’»)] "
_WINDOW = 24  # how many code points before a place the rules look at: a word or two
_LONG_WORD = re.compile(r"(?<!\S)\S{200,}")  # the model takes quadratic time over marks within one run without space
_CLOSING_MARKS = re.compile(r"[\"'”’»)\]]+(?=\s|$|[A-Za-z“])\s*")


def split_sentences(article: Article) -> tuple[Sentence, ...]:
    """Return the article's sentences in text order; every code point that is not space lies in exactly one.

    A headline or a stretch of page furniture is one sentence of its own kind.
    """
    text = article.text
    found: list[Sentence] = []
    for number, paragraph in enumerate(split_paragraphs(article), 1):
        for start, end in _sentence_spans(text, paragraph):
            span = slice_span(text, start, end)
            found.append(Sentence.trusted(index=len(found) + 1, span=span, paragraph=number, kind=paragraph.kind))
    return tuple(found)


def _sentence_spans(text: str, paragraph: Paragraph) -> Iterator[tuple[int, int]]:
    start, end, kind = paragraph
    if kind == "body":
        for boundary in _boundaries(text[start:end]):
            place = paragraph.start + boundary
            yield start, start + len(text[start:place].rstrip())
            start = place
    yield start, end


def _boundaries(words: str) -> list[int]:
    """Return where sentences begin within the paragraph, in order: at the first word of each but the first."""
    if _ENDING_MARKS.isdisjoint(words.rstrip(_CLOSING)):
        return []
    masked = _LONG_WORD.sub(lambda run: "x" * len(run.group()), words)
    places = {_after_closing_marks(words, place) for place, _ in _model()(masked)}
    missed = {match.end() for match in _MAY_END.finditer(words)} - places
    places.update(place for place in missed if _fits(_ENDS, words, place))
    return sorted(place for place in places if 0 < place < len(words) and not _fits(_JOINS, words, place))


def _after_closing_marks(words: str, place: int) -> int:
    """The model sometimes ends a sentence before the mark that closes its quotation."""
    marks = _CLOSING_MARKS.match(words, place)
    return marks.end() if marks and not words[place - 1 : place].isspace() else place


def _fits(rules: Sequence[tuple[re.Pattern[str], re.Pattern[str]]], words: str, place: int) -> bool:
    """Whether the words before and after the place are those of one of the rules."""
    before = words[max(0, place - _WINDOW) : place]
    return any(beginning.match(words, place) and ending.search(before) for ending, beginning in rules)


@cache
def _model() -> Callable[[str], list[tuple[int, int]]]:
    """Return the segmenter, loaded once: importing it takes longer than segmenting an article."""
    import nupunkt

    return nupunkt.sent_spans
