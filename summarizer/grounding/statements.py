"""Statements: a drafted statement becomes a Statement whose words and speaker stand in the article."""

from functools import partial

from summarizer.grounding.source import Source
from summarizer.grounding.verdicts import Proven, Unproven
from summarizer.grounding.words import resolve, resolve_clause, resolve_outside
from summarizer.models.drafts import StatementDraft, Words
from summarizer.models.findings import Statement, StatementKind
from summarizer.models.spans import Span


def prove_statement(source: Source, draft: StatementDraft) -> Proven[Statement]:
    """Return the statement; raise Unproven where anything fails."""
    content = tuple(_part(source, draft, part) for part in draft.content)
    kind = draft.kind or _kind_by_marks(source, content)
    cue = _cue(source, draft.cue, content) if draft.cue else None
    source.check_names("speaker", (draft.speaker,))
    source.check_names("speaker_role", () if draft.speaker_role is None else (draft.speaker_role,))
    source.check_names("via", draft.via)
    build = partial(
        Statement,
        kind=kind,
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
    span = resolve(source, part, "content")
    quoted = source.quoted.contain(span.start, span.end)
    if draft.kind == "direct" and not quoted:
        raise Unproven("not_quoted", "content", span.text)
    if draft.kind == "direct" or (draft.kind is None and quoted):
        return span  # quoted words keep their full stop
    return resolve_clause(source, part, "content")


def _cue(source: Source, cue: str | Words, content: tuple[Span, ...]) -> Span:
    if isinstance(cue, Words):
        return resolve(source, cue, "cue")
    touched = [sentence.index for sentence in source.sentences_of(content)]
    last = len(source.mentions.sentences)
    for index in (*touched, touched[-1] + 1, touched[0] - 1):
        if 1 <= index <= last:
            try:
                return resolve_outside(source, Words(sentence=index, first=cue, last=cue), content, "cue")
            except Unproven:
                continue
    raise Unproven("words_not_found", "cue", cue)


def _kind_by_marks(source: Source, content: tuple[Span, ...]) -> StatementKind:
    """Return `direct` where all of it stands in quotation marks, `mixed` where a part of it does, else `indirect`."""
    if all(source.quoted.contain(span.start, span.end) for span in content):
        return "direct"
    return "mixed" if any(source.quoted.overlap(span.start, span.end) for span in content) else "indirect"
