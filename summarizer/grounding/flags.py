"""Flags: which stretches of an article lie in wait for a machine, and which findings rest on them alone."""

from collections.abc import Iterable

from summarizer.grounding.source import Source
from summarizer.mentions.instructions import instruction_like
from summarizer.mentions.invisible import invisible_stretches
from summarizer.models.findings import Event, Figure, Statement
from summarizer.models.flags import Flag
from summarizer.models.spans import Span


def flags(source: Source, findings: Iterable[Figure | Event | Statement]) -> tuple[Flag, ...]:
    """Return the article's flags in text order, one for each sentence and kind; the findings all stay as they are."""
    found = [*_instructions(source, findings), *_invisible(source)]
    return tuple(sorted(found, key=lambda flag: (flag.span.start, flag.kind)))


def _instructions(source: Source, findings: Iterable[Figure | Event | Statement]) -> Iterable[Flag]:
    sentences = instruction_like(source.article.text, source.mentions.sentences)
    if not sentences:
        return []
    marked: dict[int, list[str]] = {sentence.index: [] for sentence in sentences}
    for finding in findings:
        touched = [sentence.index for sentence in source.sentences_of(_evidence(finding))]
        if all(index in marked for index in touched):
            for index in touched:
                marked[index].append(finding.id)
    return [
        Flag(kind="instruction_like", span=sentence.span, findings=tuple(marked[sentence.index]))
        for sentence in sentences
    ]


def _evidence(finding: Figure | Event | Statement) -> tuple[Span, ...]:
    return finding.content if isinstance(finding, Statement) else finding.evidence


def _invisible(source: Source) -> Iterable[Flag]:
    """Return one flag for each sentence that holds such characters, so that a thousand of them make no thousand flags."""
    edges: dict[int, tuple[int, int]] = {}
    for start, end in invisible_stretches(source.article.text):
        for sentence in source.sentences_of([source.span(start, end)]):
            first, last = max(start, sentence.span.start), min(end, sentence.span.end)
            edges[sentence.index] = (edges.get(sentence.index, (first, last))[0], last)
    return [Flag(kind="invisible_characters", span=source.span(*edge)) for edge in edges.values()]
