"""Summary: a headline and three to five of the article's own sentences, each citing the findings it holds."""

import re
from collections.abc import Sequence
from itertools import islice
from typing import Literal, NamedTuple

from summarizer.drafting.rules.events import Happening, as_sentence
from summarizer.drafting.rules.page import Line, Page
from summarizer.drafting.rules.pointers import Stretch
from summarizer.drafting.rules.utterances import Utterance
from summarizer.drafting.rules.word_classes import NUMERAL
from summarizer.models.drafts import CitationDraft, FigureDraft, SentenceDraft

_FEWEST, _MOST = 3, 5
_LEADING_MARKS = re.compile(r"^\s*(?:[#>*•–—-]+\s+)+")
"""What marks a heading, a list item or a quoted block: layout, no part of the sentence."""
_LONGEST = 400  # code points: a longer sentence sums up nothing
_LEAD = 3
_Kind = Literal["figure", "event", "statement"]
_WEIGHTS: dict[_Kind, float] = {"figure": 1.0, "event": 1.5, "statement": 0.75}


class Findings(NamedTuple):
    """What the drafts of one article rest on, list by list in the drafts' order."""

    figures: Sequence[FigureDraft]
    happenings: Sequence[Happening]
    utterances: Sequence[Utterance]


class _Cite(NamedTuple):
    """A citation that may be drafted, if its sentence is chosen."""

    kind: _Kind
    position: int


class _Held(NamedTuple):
    """The findings that a sentence states and the stretches of it that they account for."""

    cites: list[_Cite]
    covered: list[Stretch]


class _Choice(NamedTuple):
    score: float
    line: Line
    cites: Sequence[_Cite]


def summary(page: Page, findings: Findings) -> tuple[SentenceDraft | None, tuple[SentenceDraft, ...]]:
    """Return the headline and the sentences; no headline and no sentence where there is no finding.

    Only sentences count whose every number lies in the evidence of what they cite; one that says the headline again is
    left out unless there is no other.
    """
    held = _citations(page, findings)
    choices = [
        choice for rank, line in enumerate(page.lines)
        if line.index in held and (choice := _choice(page, line, rank, held[line.index]))
    ]  # fmt: skip
    headline = _headline(page, findings, next((c for c in choices if c.line.kind == "headline"), None))
    told = [choice for choice in choices if choice.line.kind == "body"]
    best = _best(told, headline.text.rstrip(".").casefold() if headline else None) or _best(told, None)
    chosen = [c for i, c in enumerate(best) if i < _FEWEST or c.score >= best[0].score / 2]
    sentences = [_sentence(choice) for choice in sorted(chosen, key=lambda c: c.line.index)]
    return headline, tuple(sentences)


def _best(choices: Sequence[_Choice], headline: str | None) -> list[_Choice]:
    """The best choices, those left out that hold the very words of the headline."""
    ranked = sorted(choices, key=lambda choice: -choice.score)
    return list(islice((c for c in ranked if headline is None or headline not in _text(c).casefold()), _MOST))


def _citations(page: Page, findings: Findings) -> dict[int, _Held]:
    """What each sentence holds, by its number: the findings stated in it and the stretches they account for."""
    found: dict[int, _Held] = {}

    def note(cite: _Cite, stated: Stretch, time: str | None) -> None:
        line = page.line_by_sentence.get(page.pointers.sentence_at(stated.start))
        if line is None or stated.end > line.end:
            return
        held = found.setdefault(line.index, _Held([], []))
        if not held.cites or cite != held.cites[-1]:
            held.cites.append(cite)
        held.covered.append(stated)
        if time:
            held.covered.extend(_date(page, time))

    for position, figure in enumerate(findings.figures):
        for handle in (figure.number, *figure.repeats):
            if isinstance(handle, str):
                phrase = page.mentions.number_by_id[handle].phrase
                note(_Cite("figure", position), Stretch(phrase.start, phrase.end), figure.time)
    for position, happening in enumerate(findings.happenings):
        for part in happening.evidence:
            note(_Cite("event", position), part, happening.time)
    for position, utterance in enumerate(findings.utterances):
        for part in utterance.content:
            note(_Cite("statement", position), part, None)
    return found


def _choice(page: Page, line: Line, rank: int, held: _Held) -> _Choice | None:
    length = line.end - line.start
    if length > _LONGEST or not _stands_alone(page, line) or not _accounted(line, held.covered):
        return None
    score = sum(_WEIGHTS[cite.kind] for cite in held.cites) / (1 + length / _LONGEST)
    return _Choice(score * (1.5 if rank <= _LEAD else 1 + 1 / (1 + rank)), line, held.cites)


def _date(page: Page, time: str) -> list[Stretch]:
    mention = page.mentions.date_by_id.get(time)
    return [Stretch(mention.span.start, mention.span.end)] if mention else []


def _accounted(line: Line, covered: Sequence[Stretch]) -> bool:
    """Whether every number of a sentence, read or unread, lies in what its citations cover."""
    words = line.words
    stated = {(number.start, number.end) for number in line.numbers}
    stated.update((words.starts[i], words.ends[i]) for i in words.where(NUMERAL))
    return all(any(low <= start and end <= high for low, high in covered) for start, end in stated)


def _stands_alone(page: Page, line: Line) -> bool:
    """Whether a sentence can be read by itself: it does not begin or end within a quotation of several sentences."""
    return line.index not in page.shared_sentences


def _text(choice: _Choice) -> str:
    return " ".join(_LEADING_MARKS.sub("", choice.line.sentence.span.text).split())


def _sentence(choice: _Choice) -> SentenceDraft:
    cites = tuple(CitationDraft.trusted(kind=cite.kind, position=cite.position) for cite in choice.cites)
    return SentenceDraft(text=_text(choice), cites=cites)


def _headline(page: Page, findings: Findings, title: _Choice | None) -> SentenceDraft | None:
    """The article's title if it holds a finding, or else the clause of the first event, or of the first statement."""
    if title:
        return _sentence(title)
    first = min(findings.happenings, key=lambda h: h.attribution != (), default=None)
    if first:
        part = first.stated
        cite = CitationDraft(kind="event", position=list(findings.happenings).index(first))
    elif findings.utterances:
        part, cite = findings.utterances[0].content[0], CitationDraft(kind="statement", position=0)
    elif findings.figures and isinstance(findings.figures[0].number, str):
        phrase = page.mentions.number_by_id[findings.figures[0].number].phrase
        part, cite = Stretch(phrase.start, phrase.end), CitationDraft(kind="figure", position=0)
    else:
        return None
    return SentenceDraft(text=as_sentence(page.text[part.start : part.end]).rstrip("."), cites=(cite,))
