"""Figures: each number that measures something, with what, when, where and who says so."""

from collections import deque
from decimal import Decimal

from summarizer.drafting.rules.circumstances import Circumstances
from summarizer.drafting.rules.clauses import clause
from summarizer.drafting.rules.measures import MeasureWriter
from summarizer.drafting.rules.page import Line, Page
from summarizer.drafting.rules.pointers import Stretch
from summarizer.drafting.rules.standing import figure_status
from summarizer.drafting.rules.statements import Statements
from summarizer.drafting.rules.tolls import toll_unit
from summarizer.models.drafts import FigureDraft
from summarizer.models.mentions import NumberMention

_STEM = 6
_SMALL = 100  # smaller numbers recur by chance, so that their nouns must agree before they count as repeated


_MEMORY = 40  # how many quantities of one value a new mention is held against

_Stated = tuple[NumberMention, list[NumberMention]]
"""The first mention of a quantity and those that state it again."""


class Figures:
    """The figures of one page."""

    def __init__(self, page: Page, statements: Statements) -> None:
        self._page = page
        self._statements = statements
        self._circumstances = Circumstances(page)
        self._units: dict[str, str] = {}
        """The units of the numbers whose own words name none, by handle."""
        self._measures = MeasureWriter(page.text, page.mentions.numbers, page.mentions.dates)

    def drafts(self) -> tuple[FigureDraft, ...]:
        """Return one draft for each quantity, in text order; a quantity stated again is repeated, not new."""
        firsts: list[_Stated] = []
        by_value: dict[tuple[Decimal, Decimal, str | None], deque[_Stated]] = {}
        for mention in self._page.mentions.numbers:
            if mention.reason is not None or mention.sentence not in self._page.line_by_sentence:
                continue
            number = self._with_unit(mention)
            if number.unit is None:
                continue  # nothing says what it counts: left open for whoever drafts better
            rivals = by_value.setdefault((number.low, number.high, number.per), deque(maxlen=_MEMORY))
            known = next((again for first, again in rivals if self._repeats(first, number)), None)
            if known is None:
                firsts.append((number, []))
                rivals.append(firsts[-1])
            else:
                known.append(number)
        return tuple(self._draft(first, again) for first, again in firsts)

    def _draft(self, first: NumberMention, again: list[NumberMention]) -> FigureDraft:
        lines = self._page.line_by_sentence
        found = [self._circumstanced(lines[number.sentence], number) for number in (first, *again)]
        bounds = [clause_bounds for clause_bounds, *_ in found]
        told = max(range(len(found)), key=lambda i: sum(part is not None for part in found[i][1:3]))
        line, number = lines[(first, *again)[told].sentence], (first, *again)[told]
        return FigureDraft(
            number=first.id,
            repeats=tuple(number.id for number in again),
            measure=self._measures.measure(line, number, bounds[told]),
            unit=self._units.get(first.id),
            time=next((time for _, time, _, _ in found if time), None),
            place=next((place for _, _, place, _ in found if place), None),
            attribution=next((source for *_, source in found if source), ()),
            status=figure_status(line, line.index_at(number.number.start), bounds[told], reported=bool(found[told][3])),
        )

    def _circumstanced(
        self, line: Line, number: NumberMention
    ) -> tuple[tuple[int, int], str | None, str | None, tuple[str, ...]]:
        """The clause of a number mention, and the time, place and source that it states."""
        words = line.words
        at = min(line.index_at(number.number.start), words.size - 1)
        bounds = clause(line, at, self._statements.bounds(line, at))
        stretch = Stretch(words.starts[bounds[0]], words.ends[bounds[1] - 1])
        anchor = number.number.start
        return (
            bounds,
            self._circumstances.time(line, stretch, anchor),
            self._circumstances.place(line, stretch, anchor),
            self._statements.attribution(line, anchor),
        )

    def _repeats(self, first: NumberMention, number: NumberMention) -> bool:
        """Whether a number states a quantity again; a toll ("rose to 14") counts the same people as "14 dead"."""
        toll = first.unit == number.unit == "person" and bool({first.id, number.id} & self._units.keys())
        return _same_quantity(first, number) or (toll and first.sentence != number.sentence)

    def _with_unit(self, number: NumberMention) -> NumberMention:
        """The mention itself if it has a unit, and else with the one that its sentence tells, if it tells any.

        Where the noun is left out ("from 9 boats to 10"), that is the unit of the number before it.
        """
        if number.unit:
            return number
        unit = toll_unit(self._page.line_by_sentence[number.sentence], number) if number.kind == "count" else None
        if unit is None:
            before = [
                other for other in self._page.line_by_sentence[number.sentence].numbers
                if other.number.end <= number.number.start and other.reason is None and other.kind == number.kind
            ]  # fmt: skip
            unit = (before[-1].unit or self._units.get(before[-1].id)) if before else None
        if unit is None:
            return number
        self._units[number.id] = unit
        return number.model_copy(update={"unit": unit})


def _same_quantity(one: NumberMention, other: NumberMention) -> bool:
    """Whether two mentions of one value speak of the same thing."""
    if one.sentence == other.sentence:
        return False
    if one.unit and other.unit and one.unit != other.unit:
        return False
    return one.low >= _SMALL or bool(_nouns(one) & _nouns(other))


def _nouns(number: NumberMention) -> set[str]:
    """The stems of the words that are counted, without what follows "of"."""
    behind = number.phrase.text[number.number.end - number.phrase.start :]
    return {word[:_STEM] for word in behind.lower().split(" of ")[0].split()}
