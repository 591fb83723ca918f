"""What a text says about itself: its headline, who published it, and when."""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from summarizer.models.articles import FurnitureKind
from summarizer.reading.date_lines import DateRole, StatedDate, dates_within, read_date_line
from summarizer.reading.furniture import Stretch
from summarizer.reading.lines import Line

_BELIEVED: tuple[DateRole, ...] = ("published", "stated", "updated")
_LONGEST_HEADLINE = 220  # code points
_ABBREVIATION = re.compile(r"\b(?:[A-Z]\.){2,}$|\b(?:Inc|Corp|Co|Ltd|Jr|Sr|St)\.$")
_NO_HEADLINE = ("[", "(", "•", "|", "©", ">")
_HEADING_MARK = re.compile(r"#{1,6}\s+|\s+#+$")  # Markdown
_WRAPPED = 1.3  # the lines of a hard-wrapped paragraph differ less in length
_UPPER = r"[^\W\d_a-zß-öø-ÿ]"
_WORD = rf"{_UPPER}(?:[\w&’'-]|\.(?=\w))*"
_NAME = rf"{_WORD}(?:\s(?:(?:of|the|and|for|de|la|del|di)\s)?{_WORD}){{0,5}}"
_NAMEPLATE = re.compile(
    r"(?:[^\W\d_][\w.&’'-]*\s){0,5}(?i:courier|herald|times|post|tribune|gazette|news|newswire|daily|journal|guardian"
    r"|observer|chronicle|mail|telegraph|mirror|sentinel|dispatch|bulletin|examiner|star|echo|press|today|online)"
)
_DATELINE = re.compile(
    rf"(?:(?:{_UPPER}[^a-z()\n]{{1,40}}(?:,\s[\w. ]{{2,40}}){{0,4}}|[A-Z][a-z]{{2,8}}\.?\s\d{{1,2}}(?:,\s\d{{4}})?)\s)?(?:\((?P<name>{_NAME})\)\s?)?[-–—]\s"
)
_CREDITS = (
    re.compile(rf"(?i:source)s?\s?:\s?(?:the\s)?(?P<name>{_NAME})"),
    re.compile(
        r"(?i:this\s\w+\s(?:was\s)?(?:originally|first)\s(?:appeared|published|ran)\s(?:in|on|by|at))\s(?:the\s)?"
        rf"(?P<name>{_NAME})"
    ),
)
_SITES = (
    re.compile(rf"(?P<name>{_NAME})['’]s\s.*\bcontributed\b"),
    re.compile(rf"(?:.*[.!?]\s)?Support\s(?P<name>{_NAME})(?:\s(?:or|and|by|to)\b|[.!])"),
    re.compile(
        r"(?:.*\|\s)?(?:©|\([cC]\)|(?i:copyright))\s?(?:©\s?|\([cC]\)\s?)?(?:\d{4}(?:\s?[–-]\s?\d{4})?,?\s)?(?:by\s)?"
        rf"(?P<name>{_NAME})"
    ),
)
_CREDITING: frozenset[FurnitureKind] = frozenset({"credit", "byline", "advertisement", "navigation"})


class Masthead(NamedTuple):
    """What the text states; None for what it does not."""

    title: str | None
    """The headline as printed, without Markdown's marks."""
    publisher: str | None
    published: str | None
    """EDTF, year `XXXX` where the text has none."""


def read_masthead(lines: Sequence[Line], stretches: Sequence[Stretch]) -> Masthead:
    """Return headline, publisher and publication date as the lines state them.

    `stretches` are the lines that are furniture: dates are read from date lines and bylines, publishers from credits.
    A date in a running sentence dates no article, but the one in a dateline does (`LINDAL, May 3 (Nordpress) - …`).
    """
    marked = {index: stretch.kind for stretch in stretches for index in range(stretch.first, stretch.last + 1)}
    story = [index for index in range(len(lines)) if index not in marked]
    nameplate = _nameplate(lines, story)
    if nameplate or _is_kicker(lines, story):
        story = story[1:]
    title = _headline(lines, story[0]) if story else None
    dateline = _dateline(lines, story[bool(title) :])
    dates = [*_furniture_dates(lines, stretches), *(dates_within(dateline.group()) if dateline else ())]
    signed = [lines[index].text for index, kind in marked.items() if kind in _CREDITING]
    agency = dateline["name"] if dateline else None
    return Masthead(
        title=title,
        publisher=_first_name(_CREDITS, signed) or agency or nameplate or _first_name(_SITES, signed),
        published=min(dates, key=lambda date: _BELIEVED.index(date.role)).edtf if dates else None,
    )


def _nameplate(lines: Sequence[Line], story: Sequence[int]) -> str | None:
    """Return the name of the paper if it stands above the headline."""
    if len(story) < 2 or not _NAMEPLATE.fullmatch(lines[story[0]].text):
        return None
    words = lines[story[0]].text
    is_name = all(word[0].isupper() or word in ("of", "the", "and") for word in words.split())
    return words if is_name and _headline(lines, story[1]) else None


def _is_kicker(lines: Sequence[Line], story: Sequence[int]) -> bool:
    """Whether the first line is a label (`World`) above the headline."""
    if len(story) < 2:
        return False
    return lines[story[0]].words == 1 and _headline(lines, story[1]) is not None


def _dateline(lines: Sequence[Line], body: Sequence[int]) -> re.Match[str] | None:
    """Return the dateline that opens the story; a standfirst or two may stand above it."""
    return next(filter(None, (_DATELINE.match(lines[index].text) for index in body[:3])), None)


def _first_name(wordings: Sequence[re.Pattern[str]], signed: Sequence[str]) -> str | None:
    """Return the name in the first wording that any of the lines has."""
    matches = (wording.match(words) for wording in wordings for words in signed)
    return next((match["name"] for match in matches if match), None)


def _headline(lines: Sequence[Line], index: int) -> str | None:
    line = lines[index]
    following = lines[index + 1] if index + 1 < len(lines) else None
    words = _HEADING_MARK.sub("", line.text)
    if (
        line.is_prose
        or len(words) > _LONGEST_HEADLINE
        or words.startswith(_NO_HEADLINE)
        or words.endswith((",", ";", ":"))
    ):
        return None
    if line.ends_sentence and not _ABBREVIATION.search(words):
        return None
    if following is None or following.after_gap or not following.is_prose:
        return words
    return words if len(following.text) > _WRAPPED * len(words) and not following.text[0].islower() else None


def _furniture_dates(lines: Sequence[Line], stretches: Sequence[Stretch]) -> Iterator[StatedDate]:
    for first, _, kind in stretches:
        if kind == "date_line":
            date_line = read_date_line(lines[first].text)
            yield from date_line.dates if date_line else ()
        elif kind == "byline":
            yield from dates_within(lines[first].text)
