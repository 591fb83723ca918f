"""Events: a drafted event becomes an Event whose clauses and names stand in the article."""

from collections.abc import Iterable, Mapping
from functools import partial

from summarizer.grounding.source import Source
from summarizer.grounding.times import resolve_time
from summarizer.grounding.verdicts import Proven, Unproven
from summarizer.grounding.wording import Amount, OwnWords, check_wording
from summarizer.grounding.words import resolve_clause, resolve_inside
from summarizer.models.drafts import EventDraft
from summarizer.models.findings import Event, Figure, Participant
from summarizer.models.spans import Span


def prove_event(source: Source, draft: EventDraft, figures: Mapping[str, Figure]) -> Proven[Event]:
    """Return the event; raise Unproven where anything fails.

    `figures` are the accepted figures under the handles of the numbers that state them; a number whose figure was
    rejected is left out of the event.
    """
    evidence = tuple([resolve_clause(source, words, "evidence") for words in draft.evidence])
    trigger = resolve_inside(source, draft.trigger, evidence[0], "trigger")
    if not evidence[0].contains(trigger):
        raise Unproven("trigger_outside_evidence", "evidence", evidence[0].text)
    time = resolve_time(source, draft.time)
    place = () if draft.place is None else (draft.place,)
    participants = [participant.name for participant in draft.participants]
    source.check_names("place", place)
    source.check_names("participants", participants)
    source.check_names("attribution", draft.attribution)
    linked = _linked(source, draft, evidence, figures)
    description = evidence[0].text if draft.description is None else draft.description
    own = OwnWords(
        evidence=evidence,
        names=(*participants, *draft.attribution, *source.own_names(draft.names), *place),
        times=(time,) if time else (),
        amounts=tuple([Amount(figure.low, figure.high, figure.unit) for figure in linked]),
    )
    check_wording(source, "description", description, own)
    build = partial(
        Event,
        trigger=trigger,
        evidence=evidence,
        type=draft.type,
        description=description,
        participants=tuple([Participant(name=p.name, role=p.role) for p in draft.participants]),
        place=draft.place,
        time=time,
        attribution=draft.attribution,
        status=draft.status,
        figures=tuple(dict.fromkeys([figure.id for figure in linked])),
    )
    return Proven((trigger.start, trigger.end), trigger.start, build)


def _linked(source: Source, draft: EventDraft, evidence: Iterable[Span], figures: Mapping[str, Figure]) -> list[Figure]:
    if draft.numbers is None:
        handles = [number.id for span in evidence for number in source.numbers_within(span.start, span.end)]
    else:
        handles = [source.number(handle).id for handle in draft.numbers]
    return [figures[handle] for handle in handles if handle in figures]
