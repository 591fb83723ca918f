"""Circumstances: when and where what a stretch of a sentence says took place."""

from bisect import bisect_left
from collections.abc import Sequence

from summarizer.drafting.rules.comparisons import is_beside, is_compared, is_reference
from summarizer.drafting.rules.lexicon.function_words import ARTICLES, HAVE
from summarizer.drafting.rules.page import Line, Page
from summarizer.drafting.rules.pointers import Stretch
from summarizer.drafting.rules.word_classes import NUMERAL
from summarizer.drafting.rules.words import without_possessive
from summarizer.models.mentions import DateMention

_AT = frozenset("in at near outside inside across throughout around on off".split())
_TOWARDS = frozenset(
    "to into from for through towards toward entered enter entering left leave leaving reached".split()
)
_LOCATIVE = _AT | _TOWARDS
_KINDS = frozenset(
    "republic town city province village district region state county island capital port suburb canton".split()
)
_FOLLOWERS = frozenset("and or but that which who as since after before by with when while alone have has had is was are were during "
                       "of over last this next early late where will would because said says not killing left despite".split())  # fmt: skip
_NO_PLACE = frozenset("mr mr. mrs ms dr president minister senate congress parliament committee".split())


class Circumstances:
    """Finds time and place for stretches of one page."""

    def __init__(self, page: Page) -> None:
        self._page = page

    def time(self, line: Line, stretch: Stretch, anchor: int) -> str | None:
        """Return the time stated within the stretch, the one nearest to the anchor: a date handle, or EDTF for a period.

        "Since D" lasts until the article's date where the verb counts what has happened, and else goes on.
        """
        dates = [
            date for date in line.dates
            if date.edtf and stretch.start <= date.span.start < stretch.end and date.relation not in ("before", "after")
            and not self._verb_between(line, anchor, date.span.start) and self._belongs(line, date, anchor)
        ]  # fmt: skip
        if not dates:
            return None
        return self._reading(min(dates, key=lambda date: _distance(date, anchor)), line, stretch)

    def _belongs(self, line: Line, date: DateMention, anchor: int) -> bool:
        """Whether a date may be that of a trigger or number: the date of what it is compared with is that number's alone."""
        compared = [n for n in line.numbers if is_compared(line, n)]
        own = next((number for number in compared if number.number.start == anchor), None)
        if own:
            return is_beside(line, own, date)
        return not is_reference(line, date, anchor) and not any(is_beside(line, n, date) for n in compared)

    def _verb_between(self, line: Line, anchor: int, offset: int) -> bool:
        """Whether another verb stands between a trigger or number and a date behind it: then the date is that verb's."""
        if offset < anchor:
            return False
        first, last = line.index_at(anchor) + 1, line.index_at(offset)
        verbs = line.verbs_in(first, last)
        return len([verb for verb in verbs if verb - 1 not in verbs]) > (line.words.classes[first - 1] & NUMERAL > 0)

    def _reading(self, date: DateMention, line: Line, stretch: Stretch) -> str | None:
        if date.relation == "at" or date.edtf is None or "/" in date.edtf:
            return date.id
        published = self._page.article.published
        if date.relation == "until":
            return f"../{date.edtf}"
        starts = line.words.starts
        counted = not HAVE.isdisjoint(
            line.words.norms[bisect_left(starts, stretch.start) : bisect_left(starts, stretch.end)]
        )
        end = published if counted and published and published.startswith("X") != date.edtf[0].isdigit() else ".."
        return f"{date.edtf}/{end}"

    def place(self, line: Line, stretch: Stretch, anchor: int) -> str | None:
        """Return the place named within the stretch: the nearest after the anchor first, and "in" before "to"."""
        ranked = []
        for preposition, name, start in self._places(line, stretch):
            ranked.append((preposition not in _AT, start < anchor, abs(start - anchor), name))
        return min(ranked)[-1] if ranked else None

    def _places(self, line: Line, stretch: Stretch) -> Sequence[tuple[str, str, int]]:
        words, found = line.words, []
        for k, name in enumerate(line.names):
            start = words.starts[name.start]
            if not stretch.start <= start < stretch.end or name.text.lower().split()[0] in _NO_PLACE:
                continue
            back = name.start - 1
            while back >= 0 and (words.norms[back] in ARTICLES or words.norms[back] in ("neighboring", "neighbouring")):
                back -= 1
            if back < 0 or words.norms[back] not in _LOCATIVE:
                continue
            if words.texts[name.end - 1] != name.text.split()[-1]:  # a possessive: "in Lund's house"
                continue
            preposition = words.norms[back]
            follows = words.norms[name.end] if name.end < words.size else ""
            if follows in _KINDS and k + 1 < len(line.names) and line.names[k + 1].start == name.end + 2:
                found.append((preposition, line.names[k + 1].text, start))
            elif not follows[:1].isalpha() or follows in _FOLLOWERS or follows in _LOCATIVE:
                found.append((preposition, without_possessive(name.text), start))
        return found


def _distance(date: DateMention, anchor: int) -> int:
    return abs(date.span.start - anchor)
