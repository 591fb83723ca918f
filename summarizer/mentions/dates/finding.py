"""Finds the dates and periods of an article: at each place the longest form that fits, resolved."""

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import NamedTuple

from summarizer.mentions.dates import absolute, lengths, periods, ranges, relative, seasons, weekdays
from summarizer.mentions.dates.article_date import ArticleDate
from summarizer.mentions.dates.forms import Form, Place, Reading, Values
from summarizer.mentions.dates.patterns import Pattern, compiled, start_of
from summarizer.mentions.dates.relations import relation_before
from summarizer.mentions.dates.slots import SLOTS
from summarizer.mentions.tokens import Token, TokenizedSentence
from summarizer.models.articles import Article
from summarizer.models.mentions import DateMention
from summarizer.models.spans import slice_span

FORMS: tuple[Form, ...] = (
    *ranges.FORMS,
    *absolute.FORMS,
    *periods.FORMS,
    *weekdays.FORMS,
    *relative.FORMS,
    *seasons.FORMS,
    *lengths.FORMS,
)
"""Every form; of two that fit equally long, the earlier counts."""


class _CompiledForm(NamedTuple):
    pattern: Pattern
    read: Callable[[Values, Place], Reading | None]


class _Sentence(NamedTuple):
    tokens: Sequence[Token]
    words: Sequence[str]
    """The tokens' norms, without a possessive ending."""
    present: frozenset[str]
    """The same, to ask whether the sentence holds what a form needs."""
    own: ArticleDate


class _Found(NamedTuple):
    """An expression at the tokens `[place.start, place.end)`."""

    place: Place
    reading: Reading
    is_range: bool = False


def _by_first_word(forms: Sequence[Form]) -> Mapping[str, Sequence[_CompiledForm]]:
    found: dict[str, list[_CompiledForm]] = defaultdict(list)
    for form in forms:
        pattern = compiled(form.pattern, SLOTS)
        for word in pattern.starts:
            found[word].append(_CompiledForm(pattern, form.read))
    return dict(found)


_FORMS_BY_FIRST_WORD = _by_first_word(FORMS)


def find_dates(article: Article, sentences: Sequence[TokenizedSentence]) -> tuple[DateMention, ...]:
    """Return the article's dates and periods in text order, each read against the article's own date."""
    own = ArticleDate.of(article.published)
    mentions: list[DateMention] = []
    for sentence, tokens, _ in sentences:
        for place, reading, is_range in _in_sentence(tokens, own):
            last = tokens[place.end - 1]
            end = last.end - 2 if last.norm.endswith("'s") else last.end
            relation = relation_before(place.words, place.start)
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
    words = [token.norm.removesuffix("'s") for token in tokens]
    sentence = _Sentence(tokens, words, frozenset(words), own)
    begins = [at for at, word in enumerate(words) if word in _FORMS_BY_FIRST_WORD or tokens[at].kind == "numeral"]
    end = 0
    for position in begins:
        found = _at(sentence, position) if position >= end else None
        if found:
            found = _with_joined(sentence, found)
            end = found.place.end
            yield found


def _at(sentence: _Sentence, position: int) -> _Found | None:
    """Return the longest expression whose first word, a leading `the` passed over, stands at the position."""
    tokens, words, present, own = sentence
    best: _Found | None = None
    for form in _FORMS_BY_FIRST_WORD.get(start_of(tokens[position], words[position]), ()):
        lacking = any(map(present.isdisjoint, form.pattern.needs))
        fit = None if lacking else form.pattern.match(tokens, position)
        if not fit:
            continue
        values, start, end = fit
        if best and (end, -start) <= (best.place.end, -best.place.start):
            continue
        candidate = Place(tokens, words, start, end, own)
        reading = form.read(values, candidate)
        if reading:
            best = _Found(candidate, reading, is_range="last" in values)
    return best


def _with_joined(sentence: _Sentence, first: _Found) -> _Found:
    """Return the range if another date is joined to the first, else the first."""
    place = first.place
    opened = place.before(2 if place.before() == "the" else 1)
    if place.after() not in ranges.JOINING and not (place.after() == "and" and opened == "between"):
        return first
    start = place.end + (2 if place.after(2) == "the" else 1)
    if start >= len(place.tokens):
        return first
    last = _at(sentence, start)
    whole = place._replace(end=last.place.end) if last else place
    reading = ranges.joined(first.reading, last.reading, whole) if last else None
    return _Found(whole, reading, is_range=True) if reading else first
