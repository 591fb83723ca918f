"""Summary text: each sentence cites accepted findings and says nothing beyond their words."""

from itertools import chain
from typing import NamedTuple

from summarizer.grounding.source import Source
from summarizer.grounding.verdicts import Unproven
from summarizer.grounding.wording import Amount, OwnWords, check_wording
from summarizer.models.drafts import CitationDraft, SentenceDraft
from summarizer.models.findings import Event, Figure, Statement
from summarizer.models.summaries import SummarySentence


class Findings(NamedTuple):
    """The accepted findings, each under its position in the draft."""

    figures: dict[int, Figure]
    events: dict[int, Event]
    statements: dict[int, Statement]
    drafted: dict[str, int]
    """How many of each kind were drafted."""
    figure_by_id: dict[str, Figure]
    """The figures again."""

    def cited(self, citation: CitationDraft) -> Figure | Event | Statement | None:
        """Return the finding that the citation names; None if it was rejected or never was."""
        match citation.kind:
            case "figure":
                return self.figures.get(citation.position)
            case "event":
                return self.events.get(citation.position)
            case "statement":
                return self.statements.get(citation.position)


def prove_sentence(source: Source, draft: SentenceDraft, findings: Findings) -> SummarySentence:
    """Return the sentence with the ids it cites; raise Unproven if it cites what was never
    drafted, nothing it cites was accepted, or it says more.
    """
    cited = [finding for finding in map(findings.cited, draft.cites) if finding is not None]
    unknown = [citation for citation in draft.cites if citation.position >= findings.drafted[citation.kind]]
    if unknown or not cited:
        raise Unproven("citation_missing", "cites", draft.text)
    fields = zip(*[_words(finding, findings.figure_by_id) for finding in cited], strict=True)
    check_wording(source, "text", draft.text, OwnWords(*[tuple(chain.from_iterable(field)) for field in fields]))
    return SummarySentence(text=draft.text, cites=tuple(dict.fromkeys([finding.id for finding in cited])))


def _words(finding: Figure | Event | Statement, figures: dict[str, Figure]) -> OwnWords:
    match finding:
        case Statement():
            names = (finding.speaker, *filter(None, [finding.speaker_role]), *finding.via)
            return OwnWords(finding.content, names)
        case Figure():
            names = (*filter(None, [finding.place]), *finding.attribution)
            return OwnWords(
                finding.evidence, names, _times(finding), (Amount(finding.low, finding.high, finding.unit),)
            )
        case Event():
            names = (*[p.name for p in finding.participants], *filter(None, [finding.place]), *finding.attribution)
            linked = [figures[id_] for id_ in finding.figures]
            amounts = tuple([Amount(figure.low, figure.high, figure.unit) for figure in linked])
            return OwnWords(finding.evidence, names, _times(finding), amounts)


def _times(finding: Figure | Event) -> tuple[str, ...]:
    return (finding.time,) if finding.time else ()
