"""Finds every number of an article and reads it: value, bounds, qualifier, unit, and why it may measure nothing."""

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence

from summarizer.mentions.numbers.beginnings import read_at
from summarizer.mentions.numbers.elliptic import UnitsBefore, is_open, with_joined_units
from summarizer.mentions.numbers.forms import BEGINNING_WORDS
from summarizer.mentions.numbers.line import Line
from summarizer.mentions.numbers.measured import Measured, measured
from summarizer.mentions.numbers.no_figures import reason_by_rule
from summarizer.mentions.numbers.qualifiers import qualified, qualifier_behind
from summarizer.mentions.numbers.rates import rate_behind
from summarizer.mentions.numbers.restated import Told, told_at
from summarizer.mentions.numbers.separators import put_the_english_way
from summarizer.mentions.numbers.values import Expression
from summarizer.mentions.tokens import TokenizedSentence
from summarizer.models.articles import Article
from summarizer.models.mentions import DateMention, NoFigure, NumberMention
from summarizer.models.spans import Span, slice_span
from summarizer.models.strict import quantity

_RATED = frozenset({"count", "money", "measure", "duration", "multiplier"})
"""Kinds of number that "a day" or "per person" makes a rate."""


class _Stretches:
    """Stretches of the article, to ask whether a number lies in one."""

    def __init__(self, spans: Iterable[Span]) -> None:
        self._spans = sorted(spans, key=lambda span: span.start)
        self._starts = [span.start for span in self._spans]

    def hold(self, start: int, end: int) -> bool:
        """Whether one of them holds `[start, end)`."""
        at = bisect_right(self._starts, start) - 1
        return at >= 0 and end <= self._spans[at].end


def find_numbers(
    article: Article, sentences: Sequence[TokenizedSentence], dates: Sequence[DateMention] = ()
) -> tuple[NumberMention, ...]:
    """Return the article's number mentions in text order, with handles `n1`, `n2`, …

    Numbers within `dates` measure nothing: they are part of a date, or a duration that only places in time.
    """
    finder = _Finder(article, dates)
    return tuple(mention for sentence in sentences for mention in finder.mentions(sentence))


class _Finder:
    """Reads the numbers of one article, sentence by sentence."""

    def __init__(self, article: Article, dates: Sequence[DateMention]) -> None:
        self._text = article.text
        self._language = article.language
        self._dated = _Stretches(date.span for date in dates)
        self._furniture = _Stretches(piece.span for piece in article.furniture)
        self._units = UnitsBefore()
        self._found = 0

    def mentions(self, tokenized: TokenizedSentence) -> Iterator[NumberMention]:
        """Yield the mentions of the next sentence, in text order."""
        sentence, words = tokenized.sentence, put_the_english_way(tokenized.columns.norms, self._language)
        self._units.next_sentence()
        beginnings = [at for at, word in enumerate(words) if word in BEGINNING_WORDS or word[:1].isdigit()]
        if not beginnings:
            return
        line = Line(self._text, tokenized.columns, words)
        before: Told | None = None
        for number, found in with_joined_units(line, list(_numbers(line, beginnings))):
            reason = "furniture" if sentence.kind == "furniture" else self._reason(line, number, found)
            measured_by = found
            if reason is None:
                unit = self._units.unit_for(line, sentence.paragraph, number) if is_open(found) else None
                measured_by = found._replace(kind=unit[0], unit=unit[1]) if unit else found
                self._units.note(sentence.paragraph, number, measured_by)
            self._found += 1
            told = told_at(line, qualified(line, number, measured_by), measured_by, before)
            yield self._mention(sentence.index, line, (number, measured_by, told), reason)
            before = told if reason is None else None

    def _reason(self, line: Line, number: Expression, found: Measured) -> NoFigure | None:
        """Return why the number measures nothing; the rules know more of a duration than that it lies in a date."""
        start, end = line.start(number.first), line.end(number.end - 1)
        if self._furniture.hold(start, end):
            return "furniture"
        in_date = self._dated.hold(start, end)
        if in_date and found.kind != "duration":
            return "date"
        return reason_by_rule(line, number, found) or ("places_in_time" if in_date else None)

    def _mention(
        self, sentence: int, line: Line, read: tuple[Expression, Measured, Told], reason: NoFigure | None
    ) -> NumberMention:
        number, found, told = read
        rate = rate_behind(line, found.end) if reason is None and found.kind in _RATED and not found.per else None
        end = max(told.words.end, rate[0]) if rate else told.words.end
        low = quantity(number.low * found.factor)
        return NumberMention.trusted(
            id=f"n{self._found}",
            number=slice_span(self._text, line.start(number.first), line.end(number.end - 1)),
            phrase=slice_span(self._text, line.start(told.words.first), line.end(end - 1)),
            sentence=sentence,
            low=low,
            high=low if number.high == number.low else quantity(number.high * found.factor),
            low_included=number.low_included and told.words.qualifier != "more_than",
            high_included=number.high_included and told.words.qualifier != "less_than",
            qualifier=told.words.qualifier,
            change=told.change,
            kind=found.kind,
            unit=found.unit,
            per=rate[1] if rate else found.per,
            reason=reason,
        )


def _numbers(line: Line, beginnings: Iterable[int]) -> Iterator[tuple[Expression, Measured]]:
    """Yield what is read from left to right; no number begins within another or within its unit."""
    free = 0
    for at in beginnings:
        number = read_at(line, at) if at >= free else None
        if number:
            behind = qualifier_behind(line, number.end)
            found = measured(line, number._replace(noun_at=behind[0]) if behind else number)
            yield number, found
            free = max(number.end, found.unit_end)
