"""Accounts: what the store knows about a whole run, counted by the database, so that no run is too long for it."""

from collections.abc import Iterator
from typing import Any

from summarizer.errors import FaultKind
from summarizer.models.outcomes import OutcomeStatus
from summarizer.models.strict import StrictModel
from summarizer.models.summaries import WhyNoFigure
from summarizer.models.usage import Usage
from summarizer.runs.digests import digest
from summarizer.runs.store import IN_FIGURES, RunStore

_OF_THE_RUN = "FROM inputs JOIN outcomes USING (key)"
_EACH_ONCE = "FROM (SELECT * FROM outcomes WHERE key IN (SELECT key FROM inputs))"
"""An article that stands twice among the inputs was paid for once."""


class Problem(StrictModel):
    """An input whose outcome is not `ok`."""

    source: str
    article: str | None
    status: OutcomeStatus
    reason: str
    fault: FaultKind | None = None


class Accounts:
    """Counts over the inputs of a run, as the store has them at the moment."""

    def __init__(self, store: RunStore) -> None:
        self._rows = store.database.rows

    def outcomes(self) -> dict[OutcomeStatus, int]:
        """Return how many inputs came out so, by status."""
        return dict(self._rows(f"SELECT status, count(*) {_OF_THE_RUN} GROUP BY status ORDER BY status"))

    def faults(self) -> frozenset[FaultKind | None]:
        """Return why inputs are not well; None among them stands for another reason than a fault of the model."""
        return frozenset(fault for (fault,) in self._rows(f"SELECT DISTINCT fault {_OF_THE_RUN} WHERE status <> 'ok'"))

    def problems(self, most: int) -> tuple[Problem, ...]:
        """Return the first inputs, at most so many, that are not `ok`."""
        rows = self._rows(
            f"SELECT source, article, status, reason, fault {_OF_THE_RUN} WHERE status <> 'ok' ORDER BY position LIMIT ?",
            most,
        )
        return tuple(Problem.model_validate(dict(zip(Problem.model_fields, row, strict=True))) for row in rows)

    def reasons(self) -> Iterator[tuple[OutcomeStatus, FaultKind | None, str, int, str]]:
        """Yield status, fault, a reason, how many inputs came out so, and one of them, of those that are not `ok`."""
        yield from self._rows(
            f"SELECT status, fault, min(reason), count(*), min(source) {_OF_THE_RUN} WHERE status <> 'ok' "
            "GROUP BY status, fault, CASE WHEN fault IS NULL THEN reason END ORDER BY status, count(*) DESC"
        )

    def found(self) -> dict[str, int]:
        """Return how many findings of each kind the Summaries hold."""
        found: dict[str, int] = self._summed("found")
        return found

    def numbers(self) -> tuple[int, dict[WhyNoFigure, int]]:
        """Return how many number mentions figures have, and how many have none for each reason."""
        counts = self._summed("numbers")
        in_figures: int = counts.pop(IN_FIGURES, 0)
        return in_figures, counts

    def usage(self) -> Usage:
        """Return what was asked of the model for these inputs, in this run and earlier ones; at least that, where kills cut off."""
        return Usage(**self._summed("usage", _EACH_ONCE))

    def articles_digest(self) -> str:
        """Return the SHA-256 of the sorted digests of the articles that have a Summary."""
        rows = self._rows(f"SELECT digest {_OF_THE_RUN} WHERE summary IS NOT NULL ORDER BY digest")
        return digest(each.encode() for (each,) in rows)

    def _summed(self, column: str, rows: str = _OF_THE_RUN) -> Any:
        """Return the sums of the counts that the column holds as JSON objects, by name."""
        sql = (
            f"SELECT each.key, sum(each.value) {rows}, json_each({column}) AS each GROUP BY each.key ORDER BY each.key"
        )
        return dict(self._rows(sql))
