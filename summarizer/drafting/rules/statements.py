"""Statements: who said what, passage by passage, with speakers, continuations and relays."""

from bisect import bisect_right
from collections.abc import Sequence
from functools import cached_property
from typing import NamedTuple

from summarizer.drafting.rules.cast import Cast
from summarizer.drafting.rules.complements import sentence_end
from summarizer.drafting.rules.cue_finding import cues_in
from summarizer.drafting.rules.joints import verbs
from summarizer.drafting.rules.lexicon.function_words import HUMAN_PRONOUNS
from summarizer.drafting.rules.page import Line, Page, Passage
from summarizer.drafting.rules.pointers import Stretch
from summarizer.drafting.rules.quoted import QuotedSpeech, is_whole
from summarizer.drafting.rules.reported import ReportedSpeech
from summarizer.drafting.rules.sources import SourceReader
from summarizer.drafting.rules.speakers import SpeakerReader, is_outlet
from summarizer.drafting.rules.subjects import subject_before
from summarizer.drafting.rules.utterances import Utterance
from summarizer.drafting.rules.word_classes import ACCORDING, CUE, SYMBOL, WORD
from summarizer.models.drafts import StatementDraft, Words
from summarizer.models.findings import Name

_BACKGROUND = frozenset({"background", "previously"})
_POINTERS_BACK = frozenset("this that these those it there".split())
_RESUMES_WITHIN = 400  # code points: a caption or an advertisement


class _Said(NamedTuple):
    """One part of what an utterance says."""

    utterance: Utterance
    part: Stretch


class Statements:
    """The statements of one page, and whose words any place of it is."""

    def __init__(self, page: Page, cast: Cast) -> None:
        self._page = page
        self._speakers = SpeakerReader(page.text, cast)
        self._quoted = QuotedSpeech(page.text, self._speakers)
        self._reported = ReportedSpeech(self._speakers)
        self._sources = SourceReader(self._speakers)
        self.utterances: list[Utterance] = []
        self._relays: dict[Name, list[Name]] = {}
        self._run: Utterance | None = None
        """Whose words a quotation without a cue goes on with; nobody's once somebody else is the subject."""
        previous: Passage | None = None
        for passage in page.passages:
            self._speakers.sentence_start = (previous or passage).stretch.start
            found = self._in_passage(passage, previous)
            self._carry_relays(passage, found)
            self.utterances.extend(found)
            if found:
                self._run = found[-1]
            elif self._run and _tells_of_others(passage, self._run.speaker.name):
                self._run = None
            previous = passage

    @cached_property
    def _said_in(self) -> dict[int, list[_Said]]:
        """What is said in each sentence, by its number."""
        found: dict[int, list[_Said]] = {}
        for utterance in self.utterances:
            for part in utterance.content:
                for number in self._sentences_of(part):
                    found.setdefault(number, []).append(_Said(utterance, part))
        return found

    @cached_property
    def _cues_in(self) -> dict[int, list[Stretch]]:
        """The cues of each sentence, by its number."""
        found: dict[int, list[Stretch]] = {}
        for cue in (utterance.cue for utterance in self.utterances if utterance.cue):
            for number in self._sentences_of(cue):
                found.setdefault(number, []).append(cue)
        return found

    def _sentences_of(self, part: Stretch) -> range:
        at = self._page.pointers.sentence_at
        return range(at(part.start), at(part.end - 1) + 1)

    def drafts(self) -> tuple[StatementDraft, ...]:
        """Return the statements as drafts, in text order."""
        return tuple(self._draft(utterance) for utterance in self.utterances)

    def is_cue(self, line: Line, offset: int) -> bool:
        """Whether the word at a code point of the line is the cue of a statement, and so no event."""
        return any(cue.start <= offset < cue.end for cue in self._cues_in.get(line.index, ()))

    def bounds(self, line: Line, i: int) -> tuple[int, int]:
        """Return the index range of the words around word i that one voice says: a statement's, or the whole sentence.

        Quotation marks and the closing full stop are left out.
        """
        words = line.words
        low, high = 0, words.size
        start = words.starts[i]
        for _, part in self._said_in.get(line.index, ()):
            if part.start <= start < part.end:
                low = max(low, line.index_at(part.start))
                high = min(high, line.index_at(part.end - 1) + 1)
        while high > i + 1 and words.texts[high - 1] in '.!?”"':
            high -= 1
        while low < i and words.texts[low] in '“"':
            low += 1
        return low, high

    def attribution(self, line: Line, offset: int) -> tuple[Name, ...]:
        """Return who says the words at a code point of the line, originator first; empty where the article itself does."""
        for utterance, part in reversed(self._said_in.get(line.index, ())):
            if part.start <= offset < part.end:
                return (utterance.speaker.name, *utterance.via)
        return ()

    def _carry_relays(self, passage: Passage, found: Sequence[Utterance]) -> None:
        """Who relays somebody goes on relaying them, up to a block of background."""
        opening = passage.items.norms[:2]
        if opening[:1] and opening[0] in _BACKGROUND:
            self._relays.clear()
        if opening == ("source", ":") and (credited := self._sources.credited(passage.items)):
            speaker, relay = credited
            self._relays[speaker] = [relay]
        for utterance in found:
            name = utterance.speaker.name
            if utterance.via and utterance.speaker.is_person:
                self._relays[name] = utterance.via
            utterance.via = utterance.via or list(self._relays.get(name, ()))

    def _in_passage(self, passage: Passage, previous: Passage | None) -> list[Utterance]:
        if not passage.quotations and not passage.items.present & (CUE | ACCORDING):
            return []  # as most are: nobody says anything in it
        cues = cues_in(passage.items)
        direct, used = self._quoted.find(passage, cues)
        if not direct and passage.quotations and (resumed := self._resumed(passage, previous)):
            return resumed
        rest = [cue for cue in cues if cue.start not in used]
        taken = [i for i, q in passage.quotations.items() if any(u.holds(q.content.start) for u in direct)]
        reported = self._reported.find(passage, rest, taken)
        reported = [u for u in reported if not any(_overlap(u, d) for d in direct)]
        for utterance in direct:
            behind = bisect_right(passage.items.ends, utterance.cue.end) if utterance.cue else 0
            utterance.via.extend(self._sources.relays(passage, max(behind, 1)))
        found = sorted([*direct, *_innermost(reported)], key=lambda utterance: utterance.start)
        return found if found or cues else self._continued(passage, previous)

    def _resumed(self, passage: Passage, previous: Passage | None) -> list[Utterance]:
        """A quotation without a cue goes on with the last speaker: the same statement within a paragraph."""
        last = self._run
        bare = all(found & SYMBOL for found in passage.items.classes)
        if last is None or not bare or not is_whole(passage, next(iter(passage.quotations))):
            return []
        contents = [Stretch(q.content.start, q.content.end) for q in passage.quotations.values()]
        within = previous is not None and previous.paragraph == passage.paragraph
        if last.kind == "indirect" or last.content[-1].end < (previous or passage).stretch.start - _RESUMES_WITHIN:
            return []
        if within and last.kind == "direct":
            last.content.extend(contents)
            return []
        return [Utterance("direct", contents, None, last.speaker, contents[0].start, list(last.via))]

    def _continued(self, passage: Passage, previous: Passage | None) -> list[Utterance]:
        """Behind somebody's statement, in the same paragraph, "This number is “ten a day”" is theirs too."""
        quoted = any(" " in q.content.text for q in passage.quotations.values())
        last = self._run
        if not quoted or last is None or previous is None or previous.paragraph != passage.paragraph:
            return []
        right_behind = previous.stretch.contains((last.content[-1].start, last.content[-1].start))
        if not right_behind or not last.speaker.is_person or not _points_back(passage):
            return []
        end = passage.items.ends[sentence_end(passage.items) - 1]
        content = Stretch(passage.stretch.start, end)
        return [Utterance("mixed", [content], None, last.speaker, last.start, list(last.via))]

    def _draft(self, utterance: Utterance) -> StatementDraft:
        return StatementDraft.trusted(
            kind=utterance.kind,
            content=tuple(self._pointer(part) for part in utterance.content),
            cue=self._page.pointers.words(*utterance.cue) if utterance.cue else None,
            speaker=utterance.speaker.name,
            speaker_role=utterance.speaker.role,
            via=tuple(utterance.via),
        )

    def _pointer(self, part: Stretch) -> str | Words:
        if quotation := self._page.quotation_by_content.get(part):
            return quotation.id
        return self._page.pointers.words(*part)


def _points_back(passage: Passage) -> bool:
    """Whether the subject is what was spoken of before, by "this", "it" and the like, and not somebody who acts."""
    verb = next((i for i in verbs(passage.items) if i), None)
    subject = subject_before(passage.items, verb) if verb is not None else None
    return subject is not None and passage.items.norms[subject.start] in _POINTERS_BACK


def _tells_of_others(passage: Passage, speaker: str) -> bool:
    """Whether the words outside quotation marks begin with anything but the speaker, by a part of the name or "she"."""
    items = passage.items
    first = next((i for i, found in enumerate(items.classes) if found & WORD), None)
    if first is None:
        return False
    return items.norms[first] not in HUMAN_PRONOUNS and items.texts[first] not in speaker.split()


def _overlap(one: Utterance, other: Utterance) -> bool:
    return any(a.start < b.end and b.start < a.end for a in one.content for b in other.content)


def _innermost(found: Sequence[Utterance]) -> list[Utterance]:
    """Speech within speech is one statement: the innermost speaker, the outer ones relay."""
    kept: list[Utterance] = []
    for utterance in found:
        outer = kept[-1] if kept else None
        if outer and outer.holds(utterance.start):
            if utterance.subject_start - outer.start <= 60 or is_outlet(outer.speaker.name):
                kept[-1] = utterance
                utterance.via = [*utterance.via, outer.speaker.name]
            continue
        kept.append(utterance)
    return kept
