"""Statements: a drafted statement becomes a Statement whose words and speaker stand in the article."""

from summarizer.grounding.source import Source
from summarizer.grounding.verdicts import Unproven
from summarizer.grounding.words import resolve, without_full_stop
from summarizer.models.drafts import StatementDraft, Words
from summarizer.models.findings import Statement
from summarizer.models.spans import Span


def prove_statement(source: Source, draft: StatementDraft) -> Statement:
    """Return the statement (with a provisional id); raise Unproven where anything fails."""
    content = tuple(_part(source, draft, part) for part in draft.content)
    cue = resolve(source, draft.cue, "cue") if draft.cue else None
    source.check_names("speaker", draft.speaker)
    source.check_names("speaker_role", draft.speaker_role)
    source.check_names("via", *draft.via)
    return Statement(
        id="s1",
        kind=draft.kind,
        content=content,
        cue=cue,
        speaker=draft.speaker,
        speaker_role=draft.speaker_role,
        via=draft.via,
    )


def _part(source: Source, draft: StatementDraft, part: str | Words) -> Span:
    if isinstance(part, str):
        return source.quotation(part).content
    span = resolve(source, part, "content")
    if draft.kind != "direct":
        return without_full_stop(source, span)
    if not any(quotation.outer.contains(span) for quotation in source.mentions.quotations):
        raise Unproven("not_quoted", "content", span.text)
    return span
