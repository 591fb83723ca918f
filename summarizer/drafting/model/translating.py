"""From a model's answer to the Draft that grounding proves."""

from collections.abc import Iterable

from summarizer.drafting.model.answers import (
    AnyEvent,
    AnyFigure,
    AnyStatement,
    ArticleAnswer,
    CitedSentence,
    DescribedEvent,
    EventOfStatus,
    FigureOfStatus,
    FigureOfUnit,
    FollowUpAnswer,
    FullEvent,
    FullFigure,
    RelayedStatement,
)
from summarizer.drafting.model.pointers import numbers_at, phrase_in, said_at, without_marks, words_at
from summarizer.mentions.invisible import without_invisible
from summarizer.models.drafts import (
    CitationDraft,
    Dismissal,
    Draft,
    EventDraft,
    FigureDraft,
    ParticipantDraft,
    SentenceDraft,
    StatementDraft,
)
from summarizer.models.findings import Role

_ROLES: dict[str, Role] = {"+": "agent", "-": "patient"}


def to_draft(answer: FollowUpAnswer) -> Draft:
    """Return the draft that the answer states, its letters replaced by the names they stand for."""
    translation = _Translation(answer)
    sentences = answer.summary if isinstance(answer, ArticleAnswer) else []
    headline = answer.headline if isinstance(answer, ArticleAnswer) else None
    return Draft(
        figures=tuple(translation.figure(figure) for figure in answer.figures),
        events=tuple(translation.event(event) for event in answer.events),
        statements=tuple(translation.statement(statement) for statement in answer.statements),
        dismissals=tuple(dismissal for entry in answer.no_figures for dismissal in _dismissals(entry)),
        headline=translation.sentence(headline) if headline else None,
        sentences=tuple(translation.sentence(sentence) for sentence in sentences),
    )


class _Translation:
    """One answer on its way: the names it declares, and where its items stand in it."""

    def __init__(self, answer: FollowUpAnswer) -> None:
        self._names: dict[str, str] = {}
        self._roles: dict[str, str | None] = {}
        for declared in answer.names:
            letter, name, *role = declared.split("=")
            self._names[letter], self._roles[letter] = name.strip(), role[0].strip() if role else None
        self._positions: dict[str, CitationDraft] = {}
        for position, figure in enumerate(answer.figures):
            for handle in figure.n.split():
                self._positions.setdefault(handle, CitationDraft(kind="figure", position=position))
        for position, event in enumerate(answer.events):
            self._positions.setdefault(f"e{event.e}", CitationDraft(kind="event", position=position))
        for position, statement in enumerate(answer.statements):
            self._positions.setdefault(f"s{statement.s}", CitationDraft(kind="statement", position=position))
        self._nothing = CitationDraft(kind="figure", position=len(answer.figures))

    def figure(self, figure: AnyFigure) -> FigureDraft:
        """Return the figure's draft."""
        number, repeats = numbers_at(figure.n)
        full = figure if isinstance(figure, FullFigure) else None
        unit = figure.unit if isinstance(figure, FigureOfUnit) else None
        return FigureDraft(
            number=number,
            repeats=repeats,
            evidence=words_at(full.words) if full and full.words else None,
            measure=_plain(figure.what),
            unit=unit or None,
            per=(full.per or None) if full else None,
            time=figure.when or None,
            place=self._name(figure.where),
            attribution=self._lettered(figure.by),
            status=figure.status if isinstance(figure, FigureOfStatus) else "reported",
            names=self._used(figure.what, full.names if full else ()),
        )

    def event(self, event: AnyEvent) -> EventDraft:
        """Return the event's draft."""
        full = event if isinstance(event, FullEvent) else None
        said = event.say if isinstance(event, DescribedEvent) else None
        evidence = tuple(words_at(pointer) for pointer in event.at)
        return EventDraft(
            trigger=phrase_in(evidence[0].sentence, event.do),
            evidence=evidence,
            type=event.type,
            description=_plain(said) if said else None,
            participants=tuple(self._participant(who) for who in event.who),
            place=self._name(event.where),
            time=event.when or None,
            attribution=self._lettered(event.by),
            status=event.status if isinstance(event, EventOfStatus) else "occurred",
            numbers=tuple(full.numbers) if full and full.numbers is not None else None,
            names=self._used(said or "", full.names if full else ()),
        )

    def statement(self, statement: AnyStatement) -> StatementDraft:
        """Return the statement's draft; whether it is direct, its quotation marks say."""
        relayed = statement if isinstance(statement, RelayedStatement) else None
        return StatementDraft(
            kind=None,
            content=tuple(said_at(said) for said in statement.said),
            cue=without_marks(statement.cue) if statement.cue else None,
            speaker=self._name(statement.who) or "",
            speaker_role=(relayed and relayed.role) or self._roles.get(statement.who),
            via=self._lettered(relayed.via) if relayed else (),
        )

    def sentence(self, sentence: CitedSentence) -> SentenceDraft:
        """Return the sentence's draft; what it cites although it was never drafted becomes an item that is not there."""
        cites = tuple(self._positions.get(citation, self._nothing) for citation in sentence.cites)
        return SentenceDraft(text=_plain(sentence.text), cites=cites)

    def _participant(self, who: str) -> ParticipantDraft:
        sign, name = (who[0], who[1:]) if who[:1] in _ROLES else ("", who)
        return ParticipantDraft(name=self._name(name.strip()) or "", role=_ROLES.get(sign, "other"))

    def _name(self, said: str | None) -> str | None:
        """Return the name a letter stands for; what is longer is a name itself."""
        if not said:
            return None
        return self._names.get(said, said) if len(said) > 1 else self._lettered(said)[0]

    def _used(self, wording: str, listed: Iterable[str]) -> tuple[str, ...]:
        """Return the names that are listed with an item, and the declared ones that its wording uses."""
        used = [name for name in self._names.values() if name in wording]
        return tuple(filter(None, [*map(self._name, listed), *used]))

    def _lettered(self, letters: str) -> tuple[str, ...]:
        """Return the names; for a letter that was never declared, words that no article has: a slip is no other source."""
        return tuple(self._names.get(letter, f"undeclared letter {letter}") for letter in letters)


def _plain(wording: str) -> str:
    """Return the wording on one line, with nothing in it that is not seen."""
    return " ".join(without_invisible(wording).split())


def _dismissals(entry: str) -> Iterable[Dismissal]:
    *handles, reason = entry.split()
    return [Dismissal.model_validate({"number": handle, "reason": reason}) for handle in handles]
