"""Figures: a drafted figure becomes a Figure whose value is read by code from the words it cites."""

from functools import partial

from summarizer.grounding.source import Source
from summarizer.grounding.swaps import check_not_swapped
from summarizer.grounding.times import resolve_time
from summarizer.grounding.units import proven_per, proven_unit
from summarizer.grounding.verdicts import Proven, Unproven
from summarizer.grounding.wording import Amount, OwnWords, check_wording
from summarizer.grounding.words import resolve
from summarizer.mentions.finder import find_mentions
from summarizer.models.articles import Article
from summarizer.models.drafts import FigureDraft, UnlistedNumber
from summarizer.models.findings import Figure
from summarizer.models.mentions import NumberMention, Qualifier
from summarizer.models.spans import Span

_CERTAINLY_NO_FIGURE = frozenset({"date", "furniture", "identifier", "time_of_day"})
"""What no drafter knows better: the value that code reads of such digits means nothing, or no quantity."""


def prove_figure(source: Source, draft: FigureDraft) -> Proven[Figure]:
    """Return the figure with value, qualifier and spans read from the article; raise Unproven where anything fails."""
    mention = _mention(source, draft.number)
    mentions = [mention]
    if draft.repeats:
        mentions += [_repeat(source, handle, mention) for handle in draft.repeats if handle != draft.number]
    handles = tuple([m.id for m in mentions])
    mentions.sort(key=_start)
    number = mentions[0].number
    evidence = tuple([_evidence(source, draft, stated, mention) for stated in mentions])
    unit = proven_unit(source, mention, draft.unit, draft.measure)
    time = resolve_time(source, draft.time)
    place = () if draft.place is None else (draft.place,)
    names = (*source.own_names(draft.names), *draft.attribution, *place)
    if names:
        source.check_names("place", place)
        source.check_names("attribution", draft.attribution)
    check_not_swapped(source, mention, draft.measure, unit)
    own = OwnWords(evidence, names, (time,) if time else (), (Amount(mention.low, mention.high, unit),))
    check_wording(source, "measure", draft.measure, own)
    build = partial(
        Figure,
        number=number,
        evidence=evidence,
        low=mention.low,
        high=mention.high,
        qualifier=_qualifier(mentions),
        unit=unit,
        per=proven_per(source, mention, draft.per, unit),
        measure=draft.measure,
        time=time,
        place=draft.place,
        attribution=draft.attribution,
        status=draft.status,
    )
    return Proven(number.start, number.start, build, handles)


def _start(mention: NumberMention) -> int:
    return mention.number.start


def _qualifier(mentions: list[NumberMention]) -> Qualifier:
    for mention in mentions:
        if mention.qualifier != "exact":
            return mention.qualifier
    return "exact"


def _mention(source: Source, number: str | UnlistedNumber) -> NumberMention:
    if isinstance(number, UnlistedNumber):
        return _unlisted(source, number)
    mention = source.number(number)
    if mention.reason in _CERTAINLY_NO_FIGURE:
        raise Unproven("no_figure_by_rule", "number", mention.number.text)
    return mention


def _unlisted(source: Source, proposal: UnlistedNumber) -> NumberMention:
    """Read a number that code did not list: it must stand in its sentence, whole, outside every listed one."""
    sentence = source.sentence(proposal.sentence).span
    at = source.article.text.find(proposal.text, sentence.start, sentence.end)
    if at < 0:
        raise Unproven("number_not_found", "number", proposal.text)
    span = source.span(at, at + len(proposal.text))
    if source.numbers_at.overlap(span.start, span.end):
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
    """Return the mention that states the same again.

    Between sentences the noun may vary ("900 cars", "900 vehicles"); within one, it tells two things apart.
    """
    other = source.number(handle)
    may_vary = _are_counts(mention, other) and mention.sentence != other.sentence
    units_differ = mention.unit and other.unit and mention.unit != other.unit and not may_vary
    if (other.low, other.high) != (mention.low, mention.high) or units_differ:
        raise Unproven("repeat_differs", "repeats", other.number.text)
    return other


def _are_counts(*mentions: NumberMention) -> bool:
    return all(mention.kind in ("count", "other") for mention in mentions)


def _evidence(source: Source, draft: FigureDraft, stated: NumberMention, mention: NumberMention) -> Span:
    if draft.evidence is None or stated is not mention:
        return stated.phrase
    span = resolve(source, draft.evidence, "evidence")
    if not span.contains(mention.number):
        raise Unproven("number_outside_evidence", "evidence", span.text)
    return span
