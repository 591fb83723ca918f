"""Statements: a drafted statement becomes a Statement whose words and speaker stand in the article."""

from functools import partial

from summarizer.grounding.source import Source
from summarizer.grounding.verdicts import Proven, Unproven
from summarizer.grounding.words import resolve, resolve_clause
from summarizer.models.drafts import StatementDraft, Words
from summarizer.models.findings import Statement
from summarizer.models.spans import Span


def prove_statement(source: Source, draft: StatementDraft) -> Proven[Statement]:
    """Return the statement; raise Unproven where anything fails."""
    content = tuple(_part(source, draft, part) for part in draft.content)
    cue = resolve(source, draft.cue, "cue") if draft.cue else None
    source.check_names("speaker", (draft.speaker,))
    source.check_names("speaker_role", () if draft.speaker_role is None else (draft.speaker_role,))
    source.check_names("via", draft.via)
    build = partial(
        Statement,
        kind=draft.kind,
        content=content,
        cue=cue,
        speaker=draft.speaker,
        speaker_role=draft.speaker_role,
        via=draft.via,
    )
    return Proven((content[0].start, content[-1].end), content[0].start, build)


def _part(source: Source, draft: StatementDraft, part: str | Words) -> Span:
    if isinstance(part, str):
        return source.quotation(part).content
    if draft.kind != "direct":
        return resolve_clause(source, part, "content")
    span = resolve(source, part, "content")
    if not source.quoted.contain(span.start, span.end):
        raise Unproven("not_quoted", "content", span.text)
    return span
