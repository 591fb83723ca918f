"""Direct speech: whole quotations of a passage with the cue and the speaker beside them."""

from collections.abc import Sequence
from typing import NamedTuple

from summarizer.drafting.rules.complements import says_more
from summarizer.drafting.rules.cue_finding import Cue
from summarizer.drafting.rules.lexicon.function_words import AUXILIARIES
from summarizer.drafting.rules.page import Passage
from summarizer.drafting.rules.pointers import Stretch
from summarizer.drafting.rules.sources import behind_dateline
from summarizer.drafting.rules.speakers import Speaker, SpeakerReader
from summarizer.drafting.rules.subjects import subject_after, subject_before
from summarizer.drafting.rules.utterances import Utterance
from summarizer.drafting.rules.word_classes import WORD
from summarizer.drafting.rules.words import Words
from summarizer.models.mentions import Quotation

_FURTHEST_CUE = 24
_FEWEST_WORDS = 4
_TURNS = frozenset("but while whereas although though".split())
"""Conjunctions behind which somebody else may speak."""


class _Attribution(NamedTuple):
    """Who says a quotation: the cue (None after a bare colon), where the phrase begins, where all of it ends."""

    speaker: Speaker
    cue: Stretch | None
    subject_start: int
    end: int


class QuotedSpeech:
    """Finds direct speech in one passage after another."""

    def __init__(self, text: str, speakers: SpeakerReader) -> None:
        self._text = text
        self._speakers = speakers

    def find(self, passage: Passage, cues: Sequence[Cue]) -> tuple[list[Utterance], set[int]]:
        """Return the utterances of the passage's whole quotations and the cues they use, by item index."""
        found: list[Utterance] = []
        used: set[int] = set()
        taken: set[int] = set()
        for i, quotation in passage.quotations.items():
            if i in taken:
                continue
            source = self._after(passage, cues, i) or self._before(passage, cues, i)
            if source is None:
                continue
            utterance = self._utterance(passage, i, quotation, source)
            if source.cue:
                used.update(c.start for c in cues if passage.items.starts[c.start] == source.cue.start)
            found.append(utterance)
            self._speakers.remember(source.speaker, source.subject_start)
            later = self._resumed(passage, cues, source.end, i)
            if later is None:
                continue
            taken.add(later)
            content = _content(passage.quotations[later])
            if "and" in passage.items.norms[source.end : later]:
                found.append(Utterance("direct", [content], source.cue, source.speaker, source.subject_start))
            else:
                utterance.content.append(content)
        return found, used

    def _utterance(self, passage: Passage, i: int, quotation: Quotation, source: _Attribution) -> Utterance:
        content = _content(quotation)
        opening = _clause_opening(passage.items, i)
        if opening is not None and source.subject_start > content.start:
            content = Stretch(passage.items.starts[opening], quotation.outer.end)
            return Utterance("mixed", [content], source.cue, source.speaker, source.subject_start)
        return Utterance("direct", [content], source.cue, source.speaker, source.subject_start)

    def _after(self, passage: Passage, cues: Sequence[Cue], i: int) -> _Attribution | None:
        """“…,” said Ana Lund. / “…,” Ana Lund said. / “…,” according to Ana Lund."""
        items = passage.items
        start = i + 1
        closed = items.texts[i].rstrip('”"’»')[-1:]
        if start < items.size and items.texts[start] == ",":
            closed, start = ",", start + 1
        if start >= items.size or (closed not in (",", ".", "?", "!", "…") and not is_whole(passage, i)):
            return None
        if items.norms[start] == "according" and start + 2 < items.size:
            phrase = subject_after(items, start + 2)
            speaker = self._speakers.read(items, phrase) if phrase else None
            cue = Stretch(items.starts[start], items.ends[start + 1])
            return _Attribution(speaker, cue, items.starts[start], phrase.aside_end) if speaker and phrase else None
        cue_after = next((cue for cue in cues if start <= cue.start < start + _FURTHEST_CUE), None)
        if cue_after is None or cue_after.form == "progressive" or _interrupts(items, start, cue_after.start):
            return None
        inverted = cue_after.start == start
        phrase = subject_after(items, cue_after.end) if inverted else subject_before(items, cue_after.start, start)
        if phrase is None or (not inverted and phrase.start > start + 1):
            return None
        speaker = self._speakers.read(items, phrase)
        if speaker is None:
            return None
        cue_span = Stretch(items.starts[cue_after.start], items.ends[cue_after.end - 1])
        end = max(cue_after.end, phrase.aside_end if inverted else 0)
        return _Attribution(speaker, cue_span, items.starts[phrase.start], end)

    def _before(self, passage: Passage, cues: Sequence[Cue], i: int) -> _Attribution | None:
        """Ana Lund said: “…” / Ana Lund said, “…” / Quote from Ana Lund: “…”"""
        items = passage.items
        if not is_whole(passage, i) and not _ends_sentence(items, i):
            return None
        back = i - 1
        while back >= 0 and items.texts[back] in ",:":
            back -= 1
        if back < 0:
            return None
        distant = is_whole(passage, i) and items.texts[i - 1] in ",:" and back not in passage.quotations
        for cue in reversed(cues):
            near = cue.end - 1 == back or (
                distant and cue.end <= back < cue.end + 10 and _TURNS.isdisjoint(items.norms[cue.end : back])
            )
            if near and cue.form != "progressive":
                phrase = subject_before(items, cue.start)
                speaker = self._speakers.read(items, phrase) if phrase else None
                if speaker and phrase:
                    span = Stretch(items.starts[cue.start], items.ends[cue.end - 1])
                    return _Attribution(speaker, span, items.starts[phrase.start], i + 1)
        return self._labelled(items, i) if items.texts[i - 1] == ":" else None

    def _labelled(self, items: Words, i: int) -> _Attribution | None:
        """As in "Quote from Lund: “…”" and "Ana Lund, the mayor, was blunt: “…”"."""
        for start in range(i - 1):
            if items.norms[start] == "from" and start and items.norms[start - 1] in ("quote", "statement"):
                phrase = subject_after(items, start + 1)
                speaker = self._speakers.read(items, phrase) if phrase else None
                cue = Stretch(items.starts[start - 1], items.ends[start])
                return _Attribution(speaker, cue, items.starts[start - 1], i + 1) if speaker else None
        verb = next((k for k in range(1, i) if items.norms[k] in AUXILIARIES), None)
        phrase = subject_before(items, verb) if verb else None
        speaker = self._speakers.read(items, phrase) if phrase else None
        if speaker is None or not speaker.is_person:
            return None
        return _Attribution(speaker, None, items.starts[0], i + 1)

    def _resumed(self, passage: Passage, cues: Sequence[Cue], end: int, i: int) -> int | None:
        """Return the quotation that goes on after a cue that only interrupts it."""
        later = [q for q in passage.quotations if q >= end and q > i]
        if not later or any(end < cue.start for cue in cues):
            return None
        norms = passage.items.norms
        between = passage.items.pick([k for k in range(end, later[0]) if norms[k] not in ("and", "but")])
        # Where a clause of somebody else stands between, the quotation behind it is not this speaker's.
        return None if says_more(between, 0, between.size) else later[0]


def is_whole(passage: Passage, i: int) -> bool:
    """Whether a quotation is speech of its own rather than a few quoted words within a clause."""
    quotation = passage.quotations[i]
    inner = quotation.content.text
    fitting = inner[:1].isupper() or not inner[:1].isalpha()
    before = passage.items.texts[i - 1] if i else ""
    opens = not before or before in ",:.;—–" or before == ""
    return fitting and len(inner.split()) >= (2 if opens else _FEWEST_WORDS)


def _content(quotation: Quotation) -> Stretch:
    return Stretch(quotation.content.start, quotation.content.end)


def _ends_sentence(items: Words, i: int) -> bool:
    return i + 1 >= items.size or all(
        items.texts[k] in ".()" or items.norms[k] == "it" for k in range(i + 1, items.size)
    )


def _interrupts(items: Words, start: int, end: int) -> bool:
    """Whether something between a quotation and a cue shows that they do not belong together."""
    return any(not items.norms[k] or items.texts[k] in ".;:" for k in range(start, end)) or (
        items.norms[start] in ("but", "and", "while", "as", "which", "in", "to", "are", "is", "was", "were")
    )


def _clause_opening(items: Words, i: int) -> int | None:
    """Return where the clause begins whose end is quoted ("It is a “…,” he said"); None for a whole quotation."""
    start, floor = i, behind_dateline(items, 0)
    while start > floor and items.norms[start - 1] and items.texts[start - 1] not in ".:;•":
        start -= 1
    words = sum(found & WORD for found in items.classes[start:i])
    return start if words >= 2 or (words and items.texts[i - 1] != ",") else None
