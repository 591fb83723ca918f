"""RunStore: the outcome of every input of a run, durable as it comes, and those of earlier runs that still hold."""

import json
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from summarizer.completions.completion_cache import TABLES as COMPLETIONS
from summarizer.database.opening import Layout, open_database
from summarizer.database.writing import Database, Statement
from summarizer.errors import LASTING_FAULTS, InvalidData, OutputError, UnreadableInput
from summarizer.models.articles import Article
from summarizer.models.outcomes import Outcome
from summarizer.models.summaries import Summary
from summarizer.models.usage import Usage
from summarizer.reading.inputs import Reading
from summarizer.runs.digests import digest, outcome_key

STORE = "store.sqlite"

_TABLES = """
    CREATE TABLE outcomes (
        key TEXT PRIMARY KEY,
        work TEXT NOT NULL,
        article TEXT,
        digest TEXT,
        status TEXT NOT NULL,
        fault TEXT,
        reason TEXT,
        usage TEXT NOT NULL,
        found TEXT NOT NULL,
        numbers TEXT NOT NULL,
        summary TEXT
    );
    CREATE TABLE inputs (position INTEGER PRIMARY KEY, source TEXT NOT NULL, key TEXT NOT NULL);
    CREATE INDEX inputs_by_source ON inputs (source);
    CREATE INDEX inputs_by_key ON inputs (key);
    -- the outcome that an input of that name had last, in whichever run
    CREATE TABLE known (source TEXT PRIMARY KEY, key TEXT NOT NULL);
"""
_LAYOUT = Layout(kind=0x53554D52, version=1, tables=_TABLES + COMPLETIONS)  # "SUMR"
_KEEP = """
    INSERT OR REPLACE INTO outcomes (key, work, article, digest, status, fault, reason, usage, found, numbers, summary)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
"""
_ADD = "UPDATE outcomes SET usage = ? WHERE key = ?"
_NAME = "INSERT OR REPLACE INTO inputs (position, source, key) VALUES (?, ?, ?)"
_KNOW = "INSERT OR REPLACE INTO known (source, key) VALUES (?, ?)"
_KNOWN = "SELECT key FROM known JOIN outcomes USING (key) WHERE source = ? AND work = ?"
IN_FIGURES = "in_figures"
_KINDS = ("figures", "events", "statements", "rejections")


class Placed(NamedTuple):
    """An input at its place among the inputs of the run, from 1."""

    position: int
    reading: Reading


def open_store(folder: Path, work: str) -> "RunStore":
    """Return the store of the folder for a run with that `work_digest`; raise OutputError where it cannot be used."""
    return RunStore(open_database(folder / STORE, _LAYOUT), work)


class RunStore:
    """Outcomes by what they depend on, and which inputs the run has; `close` it in the end."""

    def __init__(self, database: Database, work: str) -> None:
        self.database = database
        self._work = work

    @property
    def fault(self) -> OutputError | None:
        """Why the disk takes nothing at the moment."""
        return self.database.fault

    def begin(self, *, fresh: bool) -> None:
        """Begin a run anew, with `fresh` without what was finished before; raise OutputError if that cannot be written."""
        forget: list[Statement] = [("DELETE FROM inputs", ())]
        if fresh:
            forget += [("DELETE FROM outcomes", ()), ("DELETE FROM known", ()), ("DELETE FROM completions", ())]
        self.database.write_now(*forget)

    def finished(self, placed: Placed) -> Outcome | None:
        """Return the outcome of an article that needs no more work; None for any other input.

        What was well, or failed for a reason that lies in the article, is finished; what a model may answer on another day
        is not.
        """
        position, (source, article) = placed
        if not isinstance(article, Article):
            return None
        key = outcome_key(self._work, article)
        row = self.database.row("SELECT status, fault, reason, summary FROM outcomes WHERE key = ?", key)
        if row is None or not _is_final(row[0], row[1]):
            return None
        try:
            outcome = _outcome(source, article.id, row)
        except InvalidData:
            return None  # somebody changed the row: the work is done once more
        self.database.write_later((_NAME, (position, source, key)), (_KNOW, (source, key)))
        return outcome

    def has_finished(self, article: Article) -> bool:
        """Whether the article needs no more work."""
        row = self.database.row("SELECT status, fault FROM outcomes WHERE key = ?", outcome_key(self._work, article))
        return row is not None and _is_final(*row)

    async def keep(self, placed: Placed, outcome: Outcome) -> None:
        """Keep the outcome of the input; return once it is durable. Its usage is added to what earlier runs took for it."""
        await self.database.write(*self._kept(placed, outcome))

    def keep_later(self, placed: Placed, outcome: Outcome) -> None:
        """Keep the outcome of an input on which no work was done, or not to its end; durable by the time the store closes."""
        self.database.write_later(*self._kept(placed, outcome))

    def name_unread(self, source: str, position: int, reason: str) -> None:
        """Have an input that was not read among those of the run; nothing if it is there already.

        It has the outcome that it had last, as far as anybody knows; else it is pending.
        """
        if self.database.row("SELECT 1 FROM inputs WHERE source = ?", source):
            return
        known = self.database.row(_KNOWN, source, self._work)
        if known:
            self.database.write_later((_NAME, (position, source, *known)))
            return
        outcome = Outcome(source=source, article=None, status="pending", reason=reason, summary=None)
        self.keep_later(Placed(position, Reading(source, UnreadableInput(source, reason))), outcome)

    @property
    def last_position(self) -> int:
        """The place of the last input that is known; 0 for none."""
        self.database.flush()
        (position,) = self.database.row("SELECT coalesce(max(position), 0) FROM inputs") or (0,)
        return int(position)

    def summaries(self) -> Iterator[str]:
        """Yield the Summary of each input that has one, as JSON, in the order of the inputs."""
        sql = "SELECT summary FROM inputs JOIN outcomes USING (key) WHERE summary IS NOT NULL ORDER BY position"
        return (summary for (summary,) in self.database.rows(sql))

    def last_summaries(self) -> Iterator[str]:
        """Yield the Summary that each input of any run had last, as JSON: what there is while a run has not ended."""
        sql = "SELECT summary FROM known JOIN outcomes USING (key) WHERE summary IS NOT NULL ORDER BY known.rowid"
        return (summary for (summary,) in self.database.rows(sql))

    def close(self) -> None:
        """Write what is waiting and let go of the file."""
        self.database.close()

    def _kept(self, placed: Placed, outcome: Outcome) -> tuple[Statement, ...]:
        position, (source, article) = placed
        if isinstance(article, Article):
            key, sum_of_article = outcome_key(self._work, article), article.digest
        else:
            key, sum_of_article = digest((self._work.encode(), source.encode())), None
        before = self.database.row("SELECT usage, summary FROM outcomes WHERE key = ?", key)
        usage = outcome.usage + (Usage.model_validate_json(before[0]) if before else Usage())
        took = usage.model_dump_json(exclude_defaults=True)
        keep: Statement = (_ADD, (took, key))
        if outcome.summary or before is None or before[1] is None:  # else what is proven stays: nothing better came
            row = (
                *(key, self._work, outcome.article, sum_of_article, outcome.status, outcome.fault, outcome.reason),
                took,
                *_counts(outcome.summary),
                outcome.summary.model_dump_json() if outcome.summary else None,
            )
            keep = (_KEEP, row)
        return keep, (_NAME, (position, source, key)), (_KNOW, (source, key))


def _is_final(status: str, fault: str | None) -> bool:
    return status == "ok" or fault in LASTING_FAULTS


def _outcome(source: str, article: str, row: tuple[str, str | None, str | None, str | None]) -> Outcome:
    status, fault, reason, summary = row
    return Outcome.model_validate(
        {
            "source": source,
            "article": article,
            "status": status,
            "fault": fault,
            "reason": reason,
            "summary": None if summary is None else Summary.from_json(summary),
        }
    )


def _counts(summary: Summary | None) -> tuple[str, str]:
    """Return how many findings of each kind there are, and the account of the numbers, as JSON objects of counts."""
    if summary is None:
        return "{}", "{}"
    found = {kind: len(getattr(summary, kind)) for kind in _KINDS}
    numbers = Counter(number.reason or IN_FIGURES for number in summary.coverage.numbers)
    return json.dumps(found), json.dumps(numbers)
