"""Figures: each number that measures something, with what, when, where and who says so."""

from collections import deque
from decimal import Decimal
from typing import NamedTuple

from summarizer.drafting.rules.circumstances import Circumstances
from summarizer.drafting.rules.clauses import clause
from summarizer.drafting.rules.measures import MeasureWriter
from summarizer.drafting.rules.page import Line, Number, Page
from summarizer.drafting.rules.pointers import Stretch
from summarizer.drafting.rules.standing import figure_status
from summarizer.drafting.rules.statements import Statements
from summarizer.drafting.rules.tolls import toll_unit
from summarizer.models.drafts import FigureDraft
from summarizer.models.mentions import NumberMention

_STEM = 6
_SMALL = 100  # smaller numbers recur by chance, so that their nouns must agree before they count as repeated


_MEMORY = 40  # how many quantities of one value a new mention is held against


class _Count(NamedTuple):
    """A number mention in its sentence, with its unit by whatever tells it."""

    line: Line
    number: Number
    unit: str | None
    told: bool
    """Whether the unit is told by the sentence, not by the number's own words."""

    @property
    def mention(self) -> NumberMention:
        return self.number.mention


_Stated = tuple[_Count, list[_Count]]
"""The first mention of a quantity and those that state it again."""


class _Circumstanced(NamedTuple):
    """The clause of a number mention, and the time, place and source that it states."""

    clause: tuple[int, int]
    time: str | None
    place: str | None
    attribution: tuple[str, ...]


class Figures:
    """The figures of one page."""

    def __init__(self, page: Page, statements: Statements) -> None:
        self._page = page
        self._statements = statements
        self._circumstances = Circumstances(page)
        self._measures = MeasureWriter(page.text, page.mentions.numbers, page.mentions.dates)

    def drafts(self) -> tuple[FigureDraft, ...]:
        """Return one draft for each quantity, in text order; a quantity stated again is repeated, not new."""
        firsts: list[_Stated] = []
        by_value: dict[tuple[Decimal, Decimal, str | None], deque[_Stated]] = {}
        for line in self._page.lines:
            for count in _counts(line):
                mention = count.mention
                rivals = by_value.setdefault((mention.low, mention.high, mention.per), deque(maxlen=_MEMORY))
                known = next((again for first, again in rivals if _repeats(first, count)), None)
                if known is None:
                    firsts.append((count, []))
                    rivals.append(firsts[-1])
                else:
                    known.append(count)
        return tuple(self._draft(first, again) for first, again in firsts)

    def _draft(self, first: _Count, again: list[_Count]) -> FigureDraft:
        counts = [first, *again]
        found = [self._circumstanced(count.line, count.number) for count in counts]
        told = (
            max(range(len(found)), key=lambda i: (found[i].time is not None) + (found[i].place is not None))
            if again
            else 0
        )
        line, number, unit, _ = counts[told]
        clause_of_it = found[told].clause
        return FigureDraft.trusted(
            number=first.mention.id,
            repeats=tuple(count.mention.id for count in again),
            evidence=None,
            measure=self._measures.measure(line, number, unit, clause_of_it),
            unit=first.unit if first.told else None,
            per=None,
            time=next((one.time for one in found if one.time), None),
            place=next((one.place for one in found if one.place), None),
            attribution=next((one.attribution for one in found if one.attribution), ()),
            status=figure_status(line, number.at, clause_of_it, reported=bool(found[told].attribution)),
            names=(),
        )

    def _circumstanced(self, line: Line, number: Number) -> _Circumstanced:
        words = line.words
        at = min(number.at, words.size - 1)
        bounds = clause(line, at, self._statements.bounds(line, at))
        stretch = Stretch(words.starts[bounds[0]], words.ends[bounds[1] - 1])
        anchor = number.start
        return _Circumstanced(
            bounds,
            self._circumstances.time(line, stretch, anchor),
            self._circumstances.place(line, stretch, anchor),
            self._statements.attribution(line, anchor),
        )


def _counts(line: Line) -> list[_Count]:
    """The numbers of a sentence that measure something, with their units; not those of which nothing says what they count.

    Where the noun is left out ("from 9 boats to 10"), that is the unit of the number before it.
    """
    found: list[_Count] = []
    for number in line.numbers:
        if number.reason is not None:
            continue
        unit = number.mention.unit
        if unit:
            found.append(_Count(line, number, unit, told=False))
            continue
        unit = toll_unit(line, number) if number.kind == "count" else None
        if unit is None:
            before = [other for other in found if other.number.end <= number.start and other.number.kind == number.kind]
            unit = before[-1].unit if before else None
        found.append(_Count(line, number, unit, told=True))
    return [count for count in found if count.unit is not None]


def _repeats(first: _Count, count: _Count) -> bool:
    """Whether a number states a quantity again; a toll ("rose to 14") counts the same people as "14 dead"."""
    if first.line is count.line:
        return False
    toll = first.unit == count.unit == "person" and (first.told or count.told)
    return toll or _same_quantity(first, count)


def _same_quantity(one: _Count, other: _Count) -> bool:
    """Whether two mentions of one value speak of the same thing."""
    if one.unit != other.unit:
        return False
    return one.mention.low >= _SMALL or bool(_nouns(one.mention) & _nouns(other.mention))


def _nouns(number: NumberMention) -> set[str]:
    """The stems of the words that are counted, without what follows "of"."""
    behind = number.phrase.text[number.number.end - number.phrase.start :]
    return {word[:_STEM] for word in behind.lower().split(" of ")[0].split()}
