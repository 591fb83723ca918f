"""Grounding: a draft in; proven findings, rejections and the account of every number out."""

from collections.abc import Callable, Hashable, Mapping, Sequence
from functools import partial
from itertools import chain
from operator import attrgetter
from typing import TypeVar

from summarizer.grounding.coverage import account
from summarizer.grounding.events import prove_event
from summarizer.grounding.figures import prove_figure
from summarizer.grounding.flags import flags
from summarizer.grounding.pointed import pointed_sentence
from summarizer.grounding.source import Source
from summarizer.grounding.statements import prove_statement
from summarizer.grounding.summary_text import Findings, prove_sentence
from summarizer.grounding.verdicts import Proven, Unproven
from summarizer.models.articles import Article
from summarizer.models.drafts import Draft, DraftItem
from summarizer.models.findings import Event, Figure, Statement
from summarizer.models.mentions import Mentions, NumberMention
from summarizer.models.summaries import FindingKind, Rejection, Summary

_Item = TypeVar("_Item", bound=DraftItem)
_Proven = TypeVar("_Proven")
_Finding = TypeVar("_Finding", Figure, Event, Statement)

_finding_key = attrgetter("key")


def ground(article: Article, mentions: Mentions, draft: Draft, model: str) -> Summary:
    """Return the Summary of what the draft says and the article proves; `model` names the drafter.

    Every draft item becomes a finding or a rejection; findings are numbered in text order. Sentences that lie in wait are
    flagged, whoever drafted, and the findings that rest on them alone marked there.
    """
    ledger = _Ledger(mentions)
    source = Source(article, mentions)
    proven = ledger.prove("figure", draft.figures, partial(prove_figure, source), _finding_key)
    figures = _numbered(proven, "f")
    by_handle = {handle: figures[position] for position, each in proven.items() for handle in each.handles}
    events = ledger.prove("event", draft.events, lambda item: prove_event(source, item, by_handle), _finding_key)
    statements = ledger.prove("statement", draft.statements, partial(prove_statement, source), _finding_key)
    drafted = {"figure": len(draft.figures), "event": len(draft.events), "statement": len(draft.statements)}
    by_id = {figure.id: figure for figure in figures.values()}
    findings = Findings(figures, _numbered(events, "e"), _numbered(statements, "s"), drafted, by_id)
    ledger.prove("figure", draft.dismissals, lambda item: source.number(item.number), _dismissal_key)

    headlines = [draft.headline] if draft.headline else []
    headline = ledger.prove("summary", headlines, lambda item: prove_sentence(source, item, findings), _text_key)
    sentences = ledger.prove("summary", draft.sentences, lambda item: prove_sentence(source, item, findings), _text_key)
    return Summary(
        article=article,
        model=model,
        headline=headline.get(0),
        sentences=tuple(sentences.values()),
        figures=tuple(findings.figures.values()),
        events=tuple(findings.events.values()),
        statements=tuple(findings.statements.values()),
        rejections=tuple(ledger.rejections),
        coverage=account(mentions, draft, {handle: figure.id for handle, figure in by_handle.items()}),
        flags=flags(
            source, chain(*(each.values() for each in (findings.figures, findings.events, findings.statements)))
        ),
    )


class _Ledger:
    """Proves draft items one by one and keeps what fails."""

    def __init__(self, mentions: Mentions) -> None:
        self._mentions = mentions
        self.rejections: list[Rejection] = []

    def prove(
        self,
        kind: FindingKind,
        items: Sequence[_Item],
        proof: Callable[[_Item], _Proven],
        key: Callable[[_Proven], Hashable],
    ) -> dict[int, _Proven]:
        """Return what is proven under its position in the draft; of two with the same key the second is rejected."""
        proven: dict[int, _Proven] = {}
        seen: set[Hashable] = set()
        for position, item in enumerate(items):
            try:
                found = proof(item)
            except Unproven as unproven:
                self._reject(kind, item, unproven)
                continue
            if (known := key(found)) in seen:
                self._reject(kind, item, Unproven("duplicate"))
                continue
            seen.add(known)
            proven[position] = found
        return proven

    def _reject(self, kind: FindingKind, item: DraftItem, unproven: Unproven) -> None:
        self.rejections.append(unproven.as_rejection(kind, pointed_sentence(self._mentions, item)))


def _dismissal_key(mention: NumberMention) -> Hashable:
    return mention.id


def _text_key(sentence: object) -> Hashable:
    return sentence


def _numbered(proven: Mapping[int, Proven[_Finding]], letter: str) -> dict[int, _Finding]:
    """Return the findings in text order, with their ids, each under its position in the draft."""
    order = sorted([(each.start, position) for position, each in proven.items()])
    return {position: proven[position].build(id=f"{letter}{number}") for number, (_, position) in enumerate(order, 1)}
