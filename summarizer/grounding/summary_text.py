"""Summary text: each sentence cites accepted findings and says nothing beyond their words."""

from typing import NamedTuple

from summarizer.grounding.source import Source
from summarizer.grounding.verdicts import Unproven
from summarizer.grounding.wording import OwnWords, check_wording
from summarizer.models.drafts import CitationDraft, SentenceDraft
from summarizer.models.findings import Event, Figure, Statement
from summarizer.models.summaries import SummarySentence


class Findings(NamedTuple):
    """The accepted findings, each under its position in the draft."""

    figures: dict[int, Figure]
    events: dict[int, Event]
    statements: dict[int, Statement]

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
    """Return the sentence with the ids it cites; raise Unproven if nothing it cites was accepted, or it says more."""
    cited = [finding for finding in map(findings.cited, draft.cites) if finding is not None]
    if not cited:
        raise Unproven("citation_missing", "cites", draft.text)
    by_id = {figure.id: figure for figure in findings.figures.values()}
    words = [_words(finding, by_id) for finding in cited]
    own = OwnWords(
        evidence=tuple(span for each in words for span in each.evidence),
        names=tuple(name for each in words for name in each.names),
        times=tuple(time for each in words for time in each.times),
        values=tuple(value for each in words for value in each.values),
    )
    check_wording(source, "text", draft.text, own)
    return SummarySentence(text=draft.text, cites=tuple(dict.fromkeys(finding.id for finding in cited)))


def _words(finding: Figure | Event | Statement, figures: dict[str, Figure]) -> OwnWords:
    match finding:
        case Statement():
            names = (finding.speaker, *filter(None, [finding.speaker_role]), *finding.via)
            return OwnWords(finding.content, names)
        case Figure():
            names = (*filter(None, [finding.place]), *finding.attribution)
            return OwnWords(finding.evidence, names, _times(finding), ((finding.low, finding.high),))
        case Event():
            names = (*(p.name for p in finding.participants), *filter(None, [finding.place]), *finding.attribution)
            linked = [figures[id_] for id_ in finding.figures]
            values = tuple((figure.low, figure.high) for figure in linked)
            return OwnWords(finding.evidence, names, _times(finding), values)


def _times(finding: Figure | Event) -> tuple[str, ...]:
    return (finding.time,) if finding.time else ()
