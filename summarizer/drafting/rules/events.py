"""Events: the happenings that verbs and nouns of the lexicon name, several mentions of one happening joined."""

from collections import deque
from dataclasses import dataclass

from summarizer.drafting.rules.cast import Cast
from summarizer.drafting.rules.circumstances import Circumstances
from summarizer.drafting.rules.clauses import clause
from summarizer.drafting.rules.lexicon.function_words import ADVERBS
from summarizer.drafting.rules.lexicon.happenings import SAME_HAPPENING
from summarizer.drafting.rules.page import Line, Page
from summarizer.drafting.rules.participants import ParticipantReader
from summarizer.drafting.rules.pointers import Stretch
from summarizer.drafting.rules.standing import event_status
from summarizer.drafting.rules.statements import Statements
from summarizer.drafting.rules.trigger_finding import Trigger, triggers
from summarizer.drafting.rules.words import Words
from summarizer.models.drafts import EventDraft, ParticipantDraft
from summarizer.models.findings import EventStatus, Name

_CONCEPTS = {word: number for number, group in enumerate(SAME_HAPPENING) for word in group}
_ANYBODY = frozenset("people citizens residents men women nationals others many thousands hundreds dozens".split())
_TOLLS = frozenset({"kill", "injure", "wound", "die"})
_LEAVING = frozenset({"leave", "flee", "depart", "escape"})
_BESIDE = 4
_NO_TOPIC = ADVERBS | _ANYBODY
_STEM = 5
_MEMORY = 40  # how many happenings of one kind a new mention is held against


@dataclass
class Happening:
    """One event while its mentions are being joined."""

    trigger: Trigger
    at: Stretch
    evidence: dict[Stretch, None]
    """The clauses that state it, in order, each once."""
    participants: tuple[ParticipantDraft, ...]
    place: Name | None
    time: str | None
    when: str | None
    """The date or period that any mention states: it tells happenings apart, but dates only its own clause."""
    attribution: tuple[Name, ...]
    status: EventStatus
    towards: bool
    """Whether a verb of leaving says where to: "left for the coast"."""
    topic: set[str]
    """The stems of the words right beside the trigger: what was announced, attacked or signed."""
    numbers: dict[str, None]
    """The handles of its numbers, in order, each once."""

    @property
    def stated(self) -> Stretch:
        """The clause that states it first."""
        return next(iter(self.evidence))

    @property
    def concept(self) -> int | str:
        """What it is an instance of: the number of its group of like words, or its own word."""
        lemma = "arrive" if self.towards else self.trigger.lemma
        return _CONCEPTS.get(lemma, lemma)


class Events:
    """The events of one page."""

    def __init__(self, page: Page, cast: Cast, statements: Statements) -> None:
        self._page = page
        self._statements = statements
        self._participants = ParticipantReader(page.text, cast)
        self._circumstances = Circumstances(page)
        self.happenings: list[Happening] = []
        self._by_concept: dict[int | str, deque[Happening]] = {}
        for line in page.lines:
            for happening in self._in_line(line):
                self._admit(happening)

    def drafts(self) -> tuple[EventDraft, ...]:
        """Return the events as drafts, in the order of their first mentions."""
        return tuple(self._draft(happening) for happening in self.happenings)

    def _in_line(self, line: Line) -> list[Happening]:
        found: list[Happening] = []
        for trigger in triggers(line.words, headline=line.kind == "headline"):
            if self._statements.is_cue(line, line.words.starts[trigger.start]):
                continue
            happening = self._happening(line, trigger)
            if self._page.pointers.reach(*happening.at) > happening.stated.end:
                continue  # the word stands there twice, and its clause holds too little to tell which one is meant
            rival = found[-1] if found else None
            if rival and rival.stated == happening.stated:
                if not _names_better(happening, rival):
                    continue
                found.pop()
            found.append(happening)
        return found

    def _happening(self, line: Line, trigger: Trigger) -> Happening:
        words = line.words
        at = Stretch(words.starts[trigger.start], words.ends[trigger.end - 1])
        first, end = clause(line, trigger.start, self._statements.bounds(line, trigger.start))
        end = max(end, trigger.end)
        evidence = Stretch(words.starts[first], words.ends[end - 1])
        inside = [number for number in line.numbers_in(*evidence) if number.reason is None]
        attribution = self._statements.attribution(line, at.start)
        time = self._circumstances.time(line, evidence, at.start)
        return Happening(
            trigger=trigger,
            at=at,
            evidence={evidence: None},
            participants=self._participants.read(line, trigger, (first, end), inside),
            place=self._circumstances.place(line, evidence, at.start),
            time=time,
            when=self._page.mentions.date_by_id[time].edtf if time in self._page.mentions.date_by_id else time,
            attribution=attribution,
            status=event_status(line, trigger.opening, trigger.start, (first, end), reported=bool(attribution)),
            towards=trigger.lemma in _LEAVING and trigger.end < end and words.norms[trigger.end] in ("to", "for"),
            topic=_topic(words, trigger, (first, end)),
            numbers=dict.fromkeys(n.mention.id for n in inside),
        )

    def _admit(self, new: Happening) -> None:
        rivals = self._by_concept.setdefault(new.concept, deque(maxlen=_MEMORY))
        for known in rivals:
            if _alike(known, new):
                known.evidence.update(new.evidence)
                known.participants = known.participants or new.participants
                known.place, known.when = known.place or new.place, known.when or new.when
                known.numbers.update(new.numbers)
                return
        self.happenings.append(new)
        rivals.append(new)

    def _draft(self, happening: Happening) -> EventDraft:
        words = self._page.pointers.words
        first = happening.stated
        return EventDraft(
            trigger=words(*happening.at),
            evidence=tuple(words(*part) for part in happening.evidence),
            type=happening.trigger.type,
            description=as_sentence(self._page.text[first.start : first.end]),
            participants=happening.participants,
            place=happening.place,
            time=happening.time,
            attribution=happening.attribution,
            status=happening.status,
            numbers=tuple(happening.numbers),
        )


def _topic(words: Words, trigger: Trigger, clause_bounds: tuple[int, int]) -> set[str]:
    start, end = max(clause_bounds[0], trigger.start - _BESIDE), min(clause_bounds[1], trigger.end + _BESIDE)
    norms, texts = words.norms, words.texts
    return {
        norms[i][:_STEM]
        for i in (*range(start, trigger.start), *range(trigger.end, end))
        if len(norms[i]) > _STEM and texts[i].islower() and norms[i] not in _NO_TOPIC
    }


def as_sentence(clause_text: str) -> str:
    """Return a clause as a sentence: a capital first, a full stop last."""
    text = " ".join(clause_text.split())
    return text[:1].upper() + text[1:] + ("" if text.endswith((".", "!", "?")) else ".")


def _names_better(new: Happening, old: Happening) -> bool:
    """Whether of two triggers in one clause the later names the happening.

    A verb before a noun, but what killed forty people was the stampede.
    """
    if new.trigger.voice == "noun":
        toll = old.trigger.lemma in _TOLLS and old.numbers
        return bool(toll) and new.trigger.type in ("conflict", "disaster")
    return old.trigger.voice == "noun" and not (new.trigger.lemma in _TOLLS and new.numbers)


def _alike(one: Happening, other: Happening) -> bool:
    """Whether two mentions of one concept may be the same happening: nothing that both state differs."""
    if one.status != other.status or (one.when and other.when and not _within(one.when, other.when)):
        return False
    if one.place and other.place and one.place != other.place:
        return False
    ours, theirs = _heads(one), _heads(other)
    if ours & theirs or (ours and theirs and (ours | theirs) & _ANYBODY):
        return True
    return bool(one.topic & other.topic) or (one.trigger.voice == other.trigger.voice == "noun")


def _within(one: str, other: str) -> bool:
    """Whether one of two dates or periods is the other or lies in it: a day's count is part of a movement's."""
    longer, shorter = sorted((one, other), key=lambda when: "/" not in when)
    start, _, end = longer.partition("/")
    return one == other or (bool(end) and "/" not in shorter and start <= shorter <= end)


def _heads(happening: Happening) -> set[str]:
    """The stems of the last words of those who take part: "Lund" of "Mayor Ana Lund", "citizens" of "citizens of X"."""
    heads = (participant.name.split(" of ")[0].split()[-1].lower() for participant in happening.participants[:1])
    return {head if head in _ANYBODY else head[:_STEM] for head in heads}
