"""Circumstances: when and where what a stretch of a sentence says took place."""

from bisect import bisect_left

from summarizer.drafting.rules.comparisons import is_beside, is_compared, is_reference
from summarizer.drafting.rules.lexicon.function_words import HAVE
from summarizer.drafting.rules.page import Line, Number, Page
from summarizer.drafting.rules.pointers import Stretch
from summarizer.drafting.rules.word_classes import NUMERAL
from summarizer.models.mentions import DateMention


class Circumstances:
    """Finds time and place for stretches of one page."""

    def __init__(self, page: Page) -> None:
        self._page = page
        self._compared: dict[int, list[Number]] = {}
        """The numbers that others are compared with, by the number of their sentence."""

    def time(self, line: Line, stretch: Stretch, anchor: int) -> str | None:
        """Return the time stated within the stretch, the one nearest to the anchor: a date handle, or EDTF for a period.

        "Since D" lasts until the article's date where the verb counts what has happened, and else goes on.
        """
        if not line.dates:
            return None
        start, end = stretch
        dates = [
            (abs(date.span.start - anchor), k) for k, date in enumerate(line.dates)
            if start <= date.span.start < end and not _verb_between(line, anchor, date.span.start)
            and self._belongs(line, date, anchor)
        ]  # fmt: skip
        return self._reading(line.dates[min(dates)[1]], line, stretch) if dates else None

    def _belongs(self, line: Line, date: DateMention, anchor: int) -> bool:
        """Whether a date may be that of a trigger or number: the date of what it is compared with is that number's alone."""
        compared = self._compared.get(line.index)
        if compared is None:
            compared = self._compared[line.index] = [number for number in line.numbers if is_compared(line, number)]
        own = next((number for number in compared if number.start == anchor), None)
        if own:
            return is_beside(line, own, date)
        return not is_reference(line, date, anchor) and not any(is_beside(line, n, date) for n in compared)

    def _reading(self, date: DateMention, line: Line, stretch: Stretch) -> str | None:
        if date.relation == "at" or date.edtf is None or "/" in date.edtf:
            return date.id
        published = self._page.article.published
        if date.relation == "until":
            return f"../{date.edtf}"
        starts = line.words.starts
        inside = line.words.norms[bisect_left(starts, stretch.start) : bisect_left(starts, stretch.end)]
        counted = not HAVE.isdisjoint(inside)
        end = published if counted and published and published.startswith("X") != date.edtf[0].isdigit() else ".."
        return f"{date.edtf}/{end}"

    def place(self, line: Line, stretch: Stretch, anchor: int) -> str | None:
        """Return the place named within the stretch: the nearest after the anchor first, and "in" before "to"."""
        start, end = stretch
        found = [place for place in line.places if start <= place.start < end]
        if not found:
            return None
        return min(found, key=lambda p: (p.towards, p.start < anchor, abs(p.start - anchor), p.name)).name


def _verb_between(line: Line, anchor: int, offset: int) -> bool:
    """Whether another verb stands between a trigger or number and a date behind it: then the date is that verb's."""
    if offset < anchor:
        return False
    first, last = line.index_at(anchor) + 1, line.index_at(offset)
    verbs = line.verbs_in(first, last)
    return len([verb for verb in verbs if verb - 1 not in verbs]) > (line.words.classes[first - 1] & NUMERAL > 0)
