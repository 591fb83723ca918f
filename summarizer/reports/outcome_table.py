"""How a run ended: how many inputs came out ok, and why the others did not, in lines that fit the width."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from summarizer.errors import FaultKind
from summarizer.models.outcomes import OutcomeStatus
from summarizer.reports.tables import printed, table, text

Reasons = tuple[OutcomeStatus, FaultKind | None, str, int, str]
"""Status, fault, the reason in one line, how many inputs came out so, and the source of one of them."""

_STATUSES: Mapping[OutcomeStatus, str] = {
    "ok": "ok",
    "partial": "partial",
    "failed": "failed",
    "unreadable": "unreadable",
    "pending": "pending: the same command asks again",
}
"""In the order in which they are told."""

_FAULTS: Mapping[FaultKind, str] = {
    "rate_limited": "the provider took no more requests",
    "server_error": "the provider had a fault of its own",
    "unreachable": "the provider could not be reached",
    "timed_out": "no whole answer came in time",
    "request_refused": "the provider does not take such a request",
    "context_length": "too long for the model",
    "refused": "the model declined to answer",
    "filtered": "the provider's content filter cut in",
    "truncated": "the answer ended at the token limit",
    "malformed_response": "what the server sent is no completion",
    "too_large": "the response was longer than any answer can be",
    "invalid_answer": "the answer did not fit its schema, nor did its repair",
    "recording_missing": "never recorded",
    "key_refused": "the key was refused",
    "quota_exhausted": "the account has no credit left",
    "unavailable": "nobody answered for so long that the run gave up",
}

_SPECIFIC = re.compile(r"(?<!\w)(?:'[^']*'|\"[^\"]*\"|‘[^’]*’|“[^”]*”)(?!\w)|\d[\d.,:]*")
"""What tells one input's reason from another's of the same kind: quoted words and numbers."""

_MOST_SHOWN = 6  # reasons of a status: with five statuses, a screen
_MOST_HELD = 500  # beyond what anybody reads; only reasons that no rule here can tell to be of one kind are so many
_OTHERS = "other reasons"


@dataclass
class _Group:
    """Inputs that came out alike."""

    wordings: set[str] = field(default_factory=set)
    """Two at most: whether there is more than one is all that is asked."""
    count: int = 0
    example: str = ""

    def add(self, reason: str, count: int, example: str) -> None:
        if len(self.wordings) < 2:
            self.wordings.add(reason)
        self.count += count
        self.example = self.example or example


def render(counts: Mapping[OutcomeStatus, int], reasons: Iterable[Reasons], width: int, *, colour: bool) -> str:
    """Return each status with its count and, below it, the kinds of reason with theirs and an example's source.

    `reasons` are of the inputs that are not ok; those of one kind of fault are one, and so are those that differ in
    numbers and quoted words alone. They are taken one at a time. Lines have at most `width` columns, with escape codes
    for bold and dim only if `colour`; all in one line where everything is ok.
    """
    grouped = _grouped(reasons)
    grid = table(("", 1), ("", 1), ("", 10), ("for example", 6))
    for column in grid.columns[:2]:
        column.ratio, column.justify, column.no_wrap = None, "right", True
    grid.show_header = any(grouped.values())
    for status, words in _STATUSES.items():
        if not counts.get(status):
            continue
        grid.add_row(text(f"{counts[status]:,}", "bold"), "", text(words, "bold"))
        groups = sorted(grouped.get(status, {}).items(), key=lambda item: (item[0] == _OTHERS, -item[1].count))
        for kind, group in _shortened(groups):
            grid.add_row("", text(f"{group.count:,}"), text(_said(kind, group)), text(group.example, "dim"))
    return printed([grid], width, colour=colour) if grid.row_count else ""


def _grouped(reasons: Iterable[Reasons]) -> dict[OutcomeStatus, dict[str, _Group]]:
    """Return the groups of each status by what they have in common."""
    grouped: dict[OutcomeStatus, dict[str, _Group]] = {}
    for status, fault, reason, count, example in reasons:
        groups = grouped.setdefault(status, {})
        kind = _FAULTS[fault] if fault else _SPECIFIC.sub("…", reason)
        if kind not in groups and len(groups) >= _MOST_HELD:
            kind = _OTHERS
        groups.setdefault(kind, _Group()).add(_FAULTS[fault] if fault else reason, count, example)
    return grouped


def _shortened(groups: list[tuple[str, _Group]]) -> list[tuple[str, _Group]]:
    """Return the largest groups, and the others as one; one alone is no shorter than itself."""
    if len(groups) <= _MOST_SHOWN + 1:
        return groups
    rest = [group for _, group in groups[_MOST_SHOWN:]]
    others = _Group(count=sum(group.count for group in rest), example=rest[0].example)
    return [*groups[:_MOST_SHOWN], (_OTHERS, others)]


def _said(kind: str, group: _Group) -> str:
    """Return the reason in full where all have the same."""
    return group.wordings.copy().pop() if len(group.wordings) == 1 and kind != _OTHERS else kind
