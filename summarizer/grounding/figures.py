"""Figures: a drafted figure becomes a Figure whose value is read by code from the words it cites."""

from typing import NamedTuple

from summarizer.grounding.folding import folded
from summarizer.grounding.source import Source
from summarizer.grounding.times import resolve_time
from summarizer.grounding.verdicts import Unproven
from summarizer.grounding.wording import OwnWords, check_wording
from summarizer.grounding.words import resolve
from summarizer.mentions.finder import find_mentions
from summarizer.models.articles import Article
from summarizer.models.drafts import FigureDraft, UnlistedNumber
from summarizer.models.findings import Figure
from summarizer.models.mentions import NumberMention
from summarizer.models.spans import Span

_PERSON = "person"
_FIXED_KINDS = frozenset({"percent", "money", "measure", "duration", "age", "multiplier"})
"""Kinds whose unit stands beside the number in so many words, so that a draft cannot know better."""


class ProvenFigure(NamedTuple):
    """A figure without its final id, and the handles of the mentions that state it."""

    figure: Figure
    handles: tuple[str, ...]


def prove_figure(source: Source, draft: FigureDraft) -> ProvenFigure:
    """Return the figure with value, qualifier and spans read from the article; raise Unproven where anything fails."""
    mention = _mention(source, draft.number)
    repeats = [_repeat(source, handle, mention) for handle in draft.repeats if handle != draft.number]
    stated = [mention, *repeats]
    first, *others = sorted(stated, key=lambda m: m.number.start)
    evidence = tuple(_evidence(source, draft, m if m is not mention else mention, mention) for m in (first, *others))
    unit = _unit(source, draft, mention)
    time = resolve_time(source, draft.time)
    source.check_names("place", draft.place)
    source.check_names("attribution", *draft.attribution)
    _check_not_swapped(source, mention, draft.measure, unit)
    names = tuple(name for name in (draft.place, *draft.attribution) if name)
    own = OwnWords(evidence, names, (time,) if time else (), (mention.low, mention.high))
    check_wording(source, "measure", draft.measure, own)
    figure = Figure(
        id="f1",
        number=first.number,
        evidence=evidence,
        low=mention.low,
        high=mention.high,
        qualifier=next((m.qualifier for m in (first, *others) if m.qualifier != "exact"), "exact"),
        unit=unit,
        per=draft.per or mention.per,
        measure=draft.measure,
        time=time,
        place=draft.place,
        attribution=draft.attribution,
        status=draft.status,
    )
    return ProvenFigure(figure, tuple(m.id for m in stated))


def _mention(source: Source, number: str | UnlistedNumber) -> NumberMention:
    return _unlisted(source, number) if isinstance(number, UnlistedNumber) else source.number(number)


def _unlisted(source: Source, proposal: UnlistedNumber) -> NumberMention:
    """Read a number that code did not list: it must stand in its sentence, whole, outside every listed one."""
    sentence = source.sentence(proposal.sentence).span
    at = source.article.text.find(proposal.text, sentence.start, sentence.end)
    if at < 0:
        raise Unproven("number_not_found", "number", proposal.text)
    span = source.span(at, at + len(proposal.text))
    if any(n.number.overlaps(span) for n in source.mentions.numbers):
        raise Unproven("number_listed", "number", proposal.text)
    text = source.article.text
    if text[at - 1 : at].isalnum() or text[span.end : span.end + 1].isalnum():
        raise Unproven("number_not_found", "number", proposal.text)
    read = find_mentions(Article(id="number", text=proposal.text)).numbers
    if len(read) != 1:
        raise Unproven("number_unreadable", "number", proposal.text)
    number = source.span(at + read[0].number.start, at + read[0].number.end)
    return read[0].model_copy(
        update={
            "id": f"[{proposal.sentence}] {proposal.text}",
            "number": number,
            "phrase": span,
            "sentence": proposal.sentence,
        }
    )


def _repeat(source: Source, handle: str, mention: NumberMention) -> NumberMention:
    other = source.number(handle)
    if (other.low, other.high) != (mention.low, mention.high):
        raise Unproven("repeat_differs", "repeats", other.number.text)
    return other


def _evidence(source: Source, draft: FigureDraft, stated: NumberMention, mention: NumberMention) -> Span:
    if draft.evidence is None or stated is not mention:
        return stated.phrase
    span = resolve(source, draft.evidence, "evidence")
    if not span.contains(mention.number):
        raise Unproven("number_outside_evidence", "evidence", span.text)
    return span


def _unit(source: Source, draft: FigureDraft, mention: NumberMention) -> str:
    unit = draft.unit or mention.unit
    if unit is None:
        raise Unproven("unit_missing", "unit")
    if draft.unit is None or mention.unit is None or folded(draft.unit) == folded(mention.unit):
        return unit
    if mention.kind in _FIXED_KINDS and draft.unit != mention.unit:
        raise Unproven("unit_mismatch", "unit", draft.unit)
    if draft.unit != _PERSON and not _is_word_of(source, draft.unit):
        raise Unproven("unit_mismatch", "unit", draft.unit)
    return unit


def _is_word_of(source: Source, unit: str) -> bool:
    """Whether the article uses the unit's last word, in the singular or a regular plural."""
    noun = folded(unit).rpartition(" ")[2]
    plurals = (noun, f"{noun}s", f"{noun}es", f"{noun.removesuffix('y')}ies")
    return any(source.names(form) for form in plurals)


def _check_not_swapped(source: Source, mention: NumberMention, measure: str, unit: str) -> None:
    """Raise Unproven where unit or measure are those of another number in the same sentence and not of this one."""
    others = [n for n in source.numbers_within(source.sentence(mention.sentence).span) if n.unit and n.id != mention.id]
    if not others:
        return
    said, mine = _content_words(measure), _content_words(mention.phrase.text)
    for other in others:
        if mention.unit is not None and unit == other.unit != mention.unit:
            raise Unproven("wording_of_other_number", "unit", unit)
        if mine and not said & mine and (said & _content_words(other.phrase.text)) - mine:
            raise Unproven("wording_of_other_number", "measure", measure)


def _content_words(text: str) -> frozenset[str]:
    """The words that can tell two counted things apart: no numerals, no short words, plural endings dropped."""
    return frozenset(w.rstrip("s") for w in folded(text).split() if len(w) > 3 and not w[0].isdigit())
