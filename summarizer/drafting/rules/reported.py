"""Indirect speech: clauses of a passage that a cue hands over to a speaker, with or without quoted parts."""

from bisect import bisect_left
from collections.abc import Sequence

from summarizer.drafting.rules.complements import content_start, sentence_end
from summarizer.drafting.rules.cue_finding import Cue
from summarizer.drafting.rules.lexicon.function_words import ADVERBS, AUXILIARIES
from summarizer.drafting.rules.page import Passage
from summarizer.drafting.rules.pointers import Stretch
from summarizer.drafting.rules.sources import Source, SourceReader, cue_stretch, opening, relay_name
from summarizer.drafting.rules.speakers import Speaker, SpeakerReader
from summarizer.drafting.rules.subjects import Phrase, subject_before
from summarizer.drafting.rules.utterances import Utterance
from summarizer.drafting.rules.words import Words
from summarizer.models.findings import StatementKind

_FEWEST_WORDS = 3
_JOINING = frozenset("but and while whereas although though".split())
_QUOTING = frozenset("quote quotes quoted quoting cite cites cited citing".split())


class ReportedSpeech:
    """Finds indirect speech in one passage after another."""

    def __init__(self, speakers: SpeakerReader) -> None:
        self._speakers = speakers
        self._sources = SourceReader(speakers)

    def find(self, passage: Passage, cues: Sequence[Cue], quoted: Sequence[int]) -> list[Utterance]:
        """Return the utterances that the given cues and "according to" hand over, in order, with who relays them.

        `quoted` are the quotations, by item index, that are direct speech already.
        """
        items = passage.items
        trailing = self._sources.trailing(items, cues, sentence_end(items))
        end = min([sentence_end(items), *(source.start for source in trailing)])
        leading, begin = self._sources.leading(items, end)
        found: list[Utterance] = []
        for cue in cues:
            stop = _stop(items, cue, min([end, *(i for i in quoted if i > cue.start)]))
            floor = max((other.end for other in cues if other.end <= cue.start), default=0)
            if begin <= cue.start < end and (utterance := self._handed_over(passage, cue, (floor, stop), found)):
                found.append(utterance)
        sources = [*leading, *trailing]
        if sources and not any(_in_main_clause(items, u, begin) for u in found):
            first, *sources = sources
            begin = opening(items, begin)
            joined = [u for u in found if _joint(items, u) > begin] if leading else []
            stop = min((_joint(items, u) for u in joined), default=end)
            if stop - begin >= _FEWEST_WORDS:
                found = [self._sourced(passage, first, begin, stop), *joined]
        for utterance in found:
            utterance.via.extend(relay_name(source.speaker) for source in sources)
        for source in sources:
            if source.speaker.is_person:
                self._speakers.remember(source.speaker, items.starts[source.start])
        return found

    def _sourced(self, passage: Passage, source: Source, begin: int, end: int) -> Utterance:
        kind, content = clause(passage, begin, end)
        start = passage.items.starts[source.start]
        self._speakers.remember(source.speaker, start)
        return Utterance(kind, [content], source.cue, source.speaker, start)

    def _handed_over(
        self, passage: Passage, cue: Cue, bounds: tuple[int, int], earlier: list[Utterance]
    ) -> Utterance | None:
        items, (floor, end) = passage.items, bounds
        start = content_start(items, cue)
        if start is None or end - start < (2 if cue.verb.takes == "noun" else _FEWEST_WORDS):
            return None
        subject = self._subject(items, cue, floor, earlier)
        if subject is None:
            return None
        speaker, subject_start = subject
        _shorten_last(earlier, items, subject_start)
        self._speakers.remember(speaker, items.starts[subject_start])
        kind, content = clause(passage, start, end)
        return Utterance(kind, [content], cue_stretch(items, cue), speaker, items.starts[subject_start])

    def _subject(self, items: Words, cue: Cue, floor: int, earlier: list[Utterance]) -> tuple[Speaker, int] | None:
        before = cue.start - 1
        while before > 0 and items.norms[before] in ADVERBS:
            before -= 1
        if cue.form == "progressive" and items.norms[before] not in AUXILIARIES:
            return self._participle_subject(items, cue, before)
        if items.norms[before] in ("but", "and") and earlier:
            return earlier[-1].speaker, before
        if items.norms[before] == "who" and before > 1:
            phrase = subject_before(items, before - (items.texts[before - 1] in ",—–"))
        else:
            phrase = subject_before(items, cue.start, floor if items.texts[before] not in ",—–" else 0)
        speaker = self._speakers.read(items, phrase) if phrase else None
        return (speaker, phrase.start) if speaker and phrase else None

    def _participle_subject(self, items: Words, cue: Cue, before: int) -> tuple[Speaker, int] | None:
        """As in "Media quote officials as saying …": the quoted; "Lund issued a note saying …": the clause's subject."""
        if items.norms[before] == "as":
            for i in range(before - 1, 0, -1):
                if items.norms[i] in _QUOTING:
                    speaker = self._speakers.read(items, Phrase(i + 1, before, before, before))
                    return (speaker, i + 1) if speaker else None
            return None
        for i in range(cue.start - 1, 0, -1):
            if items.norms[i] in AUXILIARIES or items.norms[i].endswith("ed"):
                phrase = subject_before(items, i)
                speaker = self._speakers.read(items, phrase) if phrase else None
                return (speaker, cue.start) if speaker else None
        return None


def clause(passage: Passage, start: int, end: int) -> tuple[StatementKind, Stretch]:
    """Return what is said in `items[start:end]`: without the marks if all of it is quoted."""
    while start < end - 1 and passage.items.texts[start] == ",":
        start += 1
    while end > start + 1 and passage.items.texts[end - 1] in ",—–":
        end -= 1
    inside = [i for i, q in passage.quotations.items() if start <= i < end and (" " in q.content.text or end == i + 1)]
    if inside == [start] and end == start + 1:
        content = passage.quotations[start].content
        return "direct", Stretch(content.start, content.end)
    kind: StatementKind = "mixed" if inside else "indirect"
    return kind, Stretch(passage.items.starts[start], passage.items.ends[end - 1])


def _stop(items: Words, cue: Cue, end: int) -> int:
    """Return where what a cue hands over must end: an aside between dashes ends with it, marks before a quotation go."""
    if cue.start > 1 and items.norms[cue.start - 1] == "who" and items.texts[cue.start - 2] in "—–":
        end = next((i for i in range(cue.end, end) if items.texts[i] in "—–"), end)
    while end > cue.end and items.texts[end - 1] in ",:—–":
        end -= 1
    return end


def _in_main_clause(items: Words, utterance: Utterance, begin: int) -> bool:
    """Whether an utterance's speaker opens the clause that begins at an index, or a clause after a comma in it."""
    if utterance.subject_start <= items.starts[begin]:
        return True
    before = max((i for i in range(begin, items.size) if items.ends[i] <= utterance.subject_start), default=begin)
    return items.texts[before] == ","


def _shorten_last(earlier: list[Utterance], items: Words, subject_start: int) -> None:
    """Let what was said before end where a clause with another cue is joined to it: "…, but the union said"."""
    if not earlier:
        return
    last = earlier[-1].content[-1]
    stop = _joint_before(items, subject_start)
    if stop and last.start < items.ends[stop - 1] < last.end:
        earlier[-1].content[-1] = Stretch(last.start, items.ends[stop - 1])


def _joint(items: Words, utterance: Utterance) -> int:
    return _joint_before(items, bisect_left(items.starts, utterance.subject_start))


def _joint_before(items: Words, subject_start: int) -> int:
    """Return where the clause before ends if the one with this subject is joined to it as its equal, and else 0."""
    stop = subject_start + (items.norms[subject_start] in ("but", "and"))
    while stop and items.norms[stop - 1] in ADVERBS:
        stop -= 1
    if not stop or (items.norms[stop - 1] not in _JOINING and items.texts[stop - 1] != ";"):
        return 0
    while stop and (items.texts[stop - 1] in ",;" or items.norms[stop - 1] in _JOINING):
        stop -= 1
    return stop
