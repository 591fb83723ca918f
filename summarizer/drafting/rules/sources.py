"""Sources: who stands beside a clause as the one who says it, or relays it: "according to", "…, Ana Lund said"."""

from collections.abc import Sequence
from typing import NamedTuple

from summarizer.drafting.rules.complements import says_more, sentence_end
from summarizer.drafting.rules.cue_finding import Cue, cues_in
from summarizer.drafting.rules.lexicon.function_words import ADVERBS, AUXILIARIES, CALENDAR, PREPOSITIONS
from summarizer.drafting.rules.page import Passage
from summarizer.drafting.rules.pointers import Stretch
from summarizer.drafting.rules.speakers import Speaker, SpeakerReader, is_outlet, outlet_name
from summarizer.drafting.rules.subjects import subject_after, subject_before
from summarizer.drafting.rules.word_classes import ACCORDING
from summarizer.drafting.rules.words import Words

_FEWEST_WORDS = 3
_SHORTEST_DATELINE = 4
_FURTHEST_LEAD = 8
_CLOSING_VERBS = frozenset({"say", "report", "state", "add"})
_QUOTING = frozenset("quote quotes quoted quoting cite cites cited citing".split())
_WHEN = CALENDAR | PREPOSITIONS


class Source(NamedTuple):
    """A speaker and the cue: `items[start:end]` hands over and is not what is said."""

    speaker: Speaker
    start: int
    end: int
    cue: Stretch


def relay_name(speaker: Speaker) -> str:
    """Return the name under which somebody relays what others say."""
    return outlet_name(speaker.name) if is_outlet(speaker.name) else speaker.name


class SourceReader:
    """Finds the sources that open or close a passage."""

    def __init__(self, speakers: SpeakerReader) -> None:
        self._speakers = speakers

    def credited(self, items: Words) -> tuple[str, str] | None:
        """Return the speaker and the relay of a credit line: "Source: the Harbour Post, citing Ana Lund"."""
        found = self._after_preposition(items, 0)
        if len(found) < 2:
            return None
        relay, origin = found
        self._speakers.remember(origin.speaker, items.starts[0])
        return origin.speaker.name, relay_name(relay.speaker)

    def relays(self, passage: Passage, begin: int) -> list[str]:
        """Return who relays a passage whose speech is quoted: "…,” she added, according to the Harbour Post"."""
        end = sentence_end(passage.items)
        trailing = self.trailing(passage.items, cues_in(passage.items), end)
        return [relay_name(source.speaker) for source in trailing if source.start >= begin]

    def leading(self, items: Words, end: int) -> tuple[list[Source], int]:
        """As in "According to Ana Lund, …": the sources that open the passage, and where what they say begins."""
        if not items.present & ACCORDING:
            return [], 0
        start = opening(items, 0)
        places = _according(items, start, min(start + _FURTHEST_LEAD, end - 2))
        if not places:
            return [], 0
        i = places[0]
        before = items.norms[start:i]
        if "" in before or not AUXILIARIES.isdisjoint(before) or cues_in(items.pick(range(start, i))):
            return [], 0
        found = self._after_preposition(items, i)
        if not found:
            return [], 0
        begin = found[-1].end
        while begin < end and items.norms[begin] in _WHEN:
            begin += 1
        return found[::-1], begin + (begin < end and items.texts[begin] == ",")

    def trailing(self, items: Words, cues: Sequence[Cue], end: int) -> list[Source]:
        """As in "…, according to Ana Lund" and "…, Ana Lund said, the Harbour Post reports": innermost first."""
        found = []
        for i in _according(items, _FEWEST_WORDS, end - 2):
            if items.norms[i - 1] not in ADVERBS:
                sources = self._after_preposition(items, i)[::-1]
                if sources and not _goes_on(items, sources[-1].end, end):
                    found.extend(sources)
        found.extend(source for cue in cues if (source := self._closing_clause(items, cue, end)))
        return sorted(found, key=lambda source: source.start)

    def _closing_clause(self, items: Words, cue: Cue, end: int) -> Source | None:
        if cue.form == "progressive" or cue.start < _FEWEST_WORDS:
            return None
        if items.texts[cue.start - 1] == "," and cue.end < end and cue.verb.base in _CLOSING_VERBS:
            phrase = subject_after(items, cue.end)
            if phrase and not says_more(items, phrase.aside_end, end):
                speaker = self._speakers.read(items, phrase)
                return Source(speaker, cue.start - 1, phrase.aside_end, cue_stretch(items, cue)) if speaker else None
        comma = next((i for i in range(cue.end, end) if items.texts[i] == ","), end)
        if says_more(items, cue.end, comma):
            return None
        phrase = subject_before(items, cue.start)
        if phrase is None or phrase.start < _FEWEST_WORDS or items.texts[phrase.start - 1] != ",":
            return None
        speaker = self._speakers.read(items, phrase)
        return Source(speaker, phrase.start - 1, cue.end, cue_stretch(items, cue)) if speaker else None

    def _after_preposition(self, items: Words, i: int) -> list[Source]:
        """As in "according to X" and "according to X, citing Y": the sources as they stand."""
        phrase = subject_after(items, i + 2)
        speaker = self._speakers.read(items, phrase) if phrase else None
        if speaker is None or phrase is None:
            return []
        found = [Source(speaker, i, phrase.end, Stretch(items.starts[i], items.ends[i + 1]))]
        if phrase.end + 2 < items.size and items.norms[phrase.end + 1] in _QUOTING:
            inner = subject_after(items, phrase.end + 2)
            quoted = self._speakers.read(items, inner) if inner else None
            if quoted and inner:
                found.append(Source(quoted, i, inner.aside_end, found[0].cue))
        return found


def _according(items: Words, start: int, stop: int) -> list[int]:
    """The indices from start up to stop at which "according to" begins."""
    return [i for i in items.where(ACCORDING) if start <= i < stop and items.norms[i + 1] == "to"]


def cue_stretch(items: Words, cue: Cue) -> Stretch:
    """Return where a cue stands in the article."""
    return Stretch(items.starts[cue.start], items.ends[cue.end - 1])


def opening(items: Words, i: int) -> int:
    """Return the index behind a bullet, a label ("Background:") or a connecting adverb ("However,")."""
    i = behind_dateline(items, i)
    while i + 2 < items.size and (items.texts[i] in "•-,:" or items.texts[i + 1] == ":" or _connects(items, i)):
        i += 1
    return i


def behind_dateline(items: Words, i: int) -> int:
    """Return the index behind "PORT ELLERY, May 4 (Norda) -"; i itself where no dateline stands."""
    short = i < items.size and len(items.texts[i]) < _SHORTEST_DATELINE  # "NEW YORK" yes, "UN" no
    if i + short >= items.size or not all(text.isupper() for text in items.texts[i : i + 1 + short]):
        return i
    dash = next((k for k in range(i, min(i + 16, items.size)) if items.texts[k] in "-–—"), None)
    return i if dash is None else dash + 1


def _connects(items: Words, i: int) -> bool:
    return items.norms[i] in ADVERBS and items.texts[i + 1] == ","


def _goes_on(items: Words, i: int, end: int) -> bool:
    """Whether a clause follows the sources rather than an aside or another relay."""
    while i < end and items.texts[i] != ",":
        i += 1
    return any(norm in AUXILIARIES or norm.endswith("ed") for norm in items.norms[i:end])
