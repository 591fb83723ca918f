"""Finds the dates and periods of an article: at each place the longest form that fits, resolved."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from summarizer.mentions.dates import (
    absolute,
    counted_days,
    decades,
    distances,
    lengths,
    numeric_dates,
    periods,
    ranges,
    relative,
    seasons,
    sides,
    spelled_dates,
    stretches,
    weekdays,
    weeks,
    windows,
)
from summarizer.mentions.dates.article_date import ArticleDate
from summarizer.mentions.dates.forms import Form, Place, Reading
from summarizer.mentions.dates.relations import relation_before
from summarizer.mentions.dates.tree import Edge, Tree
from summarizer.mentions.tokens import Token, TokenizedSentence
from summarizer.models.articles import Article
from summarizer.models.mentions import DateMention
from summarizer.models.spans import slice_span

FORMS: tuple[Form, ...] = (
    *ranges.FORMS,
    *absolute.FORMS,
    *numeric_dates.FORMS,
    *spelled_dates.FORMS,
    *periods.FORMS,
    *decades.FORMS,
    *weekdays.FORMS,
    *weeks.FORMS,
    *sides.FORMS,
    *relative.FORMS,
    *seasons.FORMS,
    *windows.FORMS,
    *lengths.FORMS,
    *counted_days.FORMS,
    *stretches.FORMS,
    *distances.FORMS,
)
"""Every form; of two that fit equally long, the earlier counts."""


_TREE = Tree(FORMS)


class _Found(NamedTuple):
    """An expression at the tokens `[place.start, place.end)`."""

    place: Place
    reading: Reading
    is_range: bool = False


def find_dates(article: Article, sentences: Sequence[TokenizedSentence]) -> tuple[DateMention, ...]:
    """Return the article's dates and periods in text order, each read against the article's own date."""
    own = ArticleDate.of(article.published)
    mentions: list[DateMention] = []
    for sentence, tokens, _ in sentences:
        for place, reading, is_range in _in_sentence(tokens, own):
            last = tokens[place.end - 1]
            end = last.end - 2 if last.norm.endswith("'s") else last.end
            relation = relation_before(tokens, place.start)
            mentions.append(
                DateMention(
                    id=f"d{len(mentions) + 1}",
                    span=slice_span(article.text, tokens[place.start].start, end),
                    sentence=sentence.index,
                    edtf=reading.edtf,
                    relation="at" if is_range and relation == "since" else relation,
                    unresolved=reading.unresolved,
                )
            )
    return tuple(mentions)


def _in_sentence(tokens: Sequence[Token], own: ArticleDate) -> Iterator[_Found]:
    end = 0
    for position, edges in _TREE.places(tokens):
        found = _longest(edges, tokens, position, own) if position >= end else None
        if found:
            found = _with_joined(found)
        if found and not (found.place.end == position + 1 and tokens[position].norm in ranges.ONLY_JOINED):
            end = found.place.end
            yield found


def _longest(edges: Sequence[Edge], tokens: Sequence[Token], position: int, own: ArticleDate) -> _Found | None:
    """Return the longest expression whose first word, a leading `the` passed over, stands at the position."""
    best: _Found | None = None
    for form, values, start, end in _TREE.fits(edges, tokens, position):
        if best and (end, -start) <= (best.place.end, -best.place.start):
            continue
        candidate = Place(tokens, start, end, own)
        reading = form.read(values, candidate)
        if reading:
            best = _Found(candidate, reading, is_range="last" in values)
    return best


def _with_joined(first: _Found) -> _Found:
    """Return the range if another date is joined to the first, else the first."""
    place = first.place
    joint = place.after()
    if joint not in ranges.JOINING and not (
        joint == "and" and place.before(2 if place.before() == "the" else 1) == "between"
    ):
        return first
    tokens = place.tokens
    start = place.end + (2 if place.after(2) == "the" else 1)
    if start >= len(tokens):
        return first
    last = _longest(_TREE.edges(tokens, start), tokens, start, place.article)
    whole = place._replace(end=last.place.end) if last else place
    reading = ranges.joined(first.reading, last.reading, whole) if last else None
    return _Found(whole, reading, is_range=True) if reading else first
