"""Events: a drafted event becomes an Event whose clauses and names stand in the article."""

from collections.abc import Mapping
from functools import partial

from summarizer.grounding.source import Source
from summarizer.grounding.times import resolve_time
from summarizer.grounding.verdicts import Proven, Unproven
from summarizer.grounding.wording import Amount, OwnWords, check_wording
from summarizer.grounding.words import resolve, resolve_clause
from summarizer.models.drafts import EventDraft
from summarizer.models.findings import Event, Figure, Participant


def prove_event(source: Source, draft: EventDraft, figures: Mapping[str, Figure]) -> Proven[Event]:
    """Return the event; raise Unproven where anything fails.

    `figures` are the accepted figures under the handles of the numbers that state them; a number whose figure was
    rejected is left out of the event.
    """
    trigger = resolve(source, draft.trigger, "trigger")
    evidence = tuple([resolve_clause(source, words, "evidence") for words in draft.evidence])
    if not evidence[0].contains(trigger):
        raise Unproven("trigger_outside_evidence", "evidence", evidence[0].text)
    time = resolve_time(source, draft.time)
    place = () if draft.place is None else (draft.place,)
    participants = [participant.name for participant in draft.participants]
    source.check_names("place", place)
    source.check_names("participants", participants)
    source.check_names("attribution", draft.attribution)
    source.check_own_names(draft.names)
    linked = _linked(source, draft, figures)
    own = OwnWords(
        evidence=evidence,
        names=(*participants, *draft.attribution, *draft.names, *place),
        times=(time,) if time else (),
        amounts=tuple([Amount(figure.low, figure.high, figure.unit) for figure in linked]),
    )
    check_wording(source, "description", draft.description, own)
    build = partial(
        Event,
        trigger=trigger,
        evidence=evidence,
        type=draft.type,
        description=draft.description,
        participants=tuple([Participant(name=p.name, role=p.role) for p in draft.participants]),
        place=draft.place,
        time=time,
        attribution=draft.attribution,
        status=draft.status,
        figures=tuple(dict.fromkeys([figure.id for figure in linked])),
    )
    return Proven((trigger.start, trigger.end), trigger.start, build)


def _linked(source: Source, draft: EventDraft, figures: Mapping[str, Figure]) -> list[Figure]:
    for handle in draft.numbers:
        source.number(handle)
    return [figures[handle] for handle in draft.numbers if handle in figures]
