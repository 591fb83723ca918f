"""Promises about the store under any sequence of work, crashes and rivals, by a state machine that knows what must be there."""

import asyncio
import shutil
import tempfile
from pathlib import Path

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import Bundle, RuleBasedStateMachine, initialize, invariant, rule

from summarizer.errors import OutputError
from summarizer.models.articles import Article
from summarizer.models.outcomes import Outcome
from summarizer.models.usage import Usage
from summarizer.reading.inputs import Reading
from summarizer.runs.accounts import Accounts
from summarizer.runs.ownership import Ownership
from summarizer.runs.store import Placed, open_store
from tests.reports.invented import strike

PASSING, LASTING = "server_error", "refused"
ARTICLES = ("a", "b", "c", "d", "e")


class Store(RuleBasedStateMachine):
    """A store in a folder, and what of it has been promised: outcomes that `keep` has returned for."""

    begun: Bundle[Placed] = Bundle("begun")

    @initialize()
    def open(self) -> None:
        """Begin with an empty folder, owned by this process."""
        self.folder = Path(tempfile.mkdtemp())
        self.folders = [self.folder]
        self.ownership = Ownership(self.folder)
        self.store = open_store(self.folder, "work")
        self.store.begin(fresh=False)
        self.kept: dict[str, Outcome] = {}
        self.paid: dict[str, int] = {}
        self.inputs: dict[int, str] = {}
        self.position = 0

    @rule(target=begun, name=st.sampled_from(ARTICLES))
    def submit(self, name: str) -> Placed:
        """Take up an article: the store says whether it is finished, exactly as it was promised."""
        self.position += 1
        placed = Placed(self.position, Reading(f"{name}.txt", strike(name).article))
        finished = self.store.finished(placed)
        promised = self.kept.get(name)
        if promised is not None and (promised.status == "ok" or promised.fault == LASTING):
            assert finished is not None
            assert (promised.status, promised.fault, promised.summary) == (
                finished.status,
                finished.fault,
                finished.summary,
            )
            self.inputs[placed.position] = name
        else:
            assert finished is None
        return placed

    @rule(placed=begun)
    def finish(self, placed: Placed) -> None:
        """Keep a Summary."""
        self._keep(placed, status="ok", reason=None, summary=strike(_name(placed)))

    @rule(placed=begun, fault=st.sampled_from((PASSING, LASTING)))
    def fail(self, placed: Placed, fault: str) -> None:
        """Keep a fault, one that passes or one that stays."""
        status = "failed" if fault == LASTING else "pending"
        self._keep(placed, status=status, reason="so it is", fault=fault, summary=None)

    @rule()
    def crash(self) -> None:
        """Go on from what the disk has at this moment, as after SIGKILL: no file was closed, no lock released."""
        left = Path(tempfile.mkdtemp())
        self.folders.append(left)
        for file in self.folder.iterdir():
            if file.name.startswith("store.sqlite"):
                shutil.copy(file, left / file.name)
        self.store.close()
        self.ownership.release()
        self.folder = left
        self._open()

    @rule(placed=begun)
    def finish_and_crash(self, placed: Placed) -> None:
        """Crash at the moment when `keep` has returned: what it promised is on the disk."""
        self.finish(placed)
        self.crash()

    @rule()
    def reopen(self) -> None:
        """End in order and open again."""
        self.store.close()
        self.ownership.release()
        self._open()

    @rule()
    def resume(self) -> None:
        """Begin the next run: no input is taken over, every finished outcome is."""
        self.store.begin(fresh=False)
        self.inputs, self.position = {}, 0

    @rule()
    def begin_anew(self) -> None:
        """Begin without what was finished."""
        self.store.begin(fresh=True)
        self.inputs, self.position, self.kept, self.paid = {}, 0, {}, {}

    @rule()
    def second_owner(self) -> None:
        """Refuse a second writer, by the first one's name."""
        with pytest.raises(OutputError, match="is in use by process"):
            Ownership(self.folder)

    @rule(name=st.sampled_from(ARTICLES))
    def second_writer(self, name: str) -> None:
        """Take whole outcomes from another connection that writes, as one that outlived its lock might."""
        other = open_store(self.folder, "other work")
        other.keep_later(Placed(10_000 + self.position, Reading(f"{name}.txt", strike(name).article)), _ok(name))
        other.close()
        other_inputs = self.store.database.rows("SELECT position FROM inputs WHERE position >= 10000")
        assert list(other_inputs)
        self.store.database.write_now(("DELETE FROM inputs WHERE position >= 10000", ()))

    @invariant()
    def nothing_is_lost_or_doubled(self) -> None:
        """Each input has one row with the outcome it was promised, and what was paid is summed over all runs."""
        self.store.database.flush()
        rows = dict(self.store.database.rows("SELECT position, article FROM inputs JOIN outcomes USING (key)"))
        assert self.inputs == rows
        expected: dict[str, int] = {}
        for name in self.inputs.values():
            status = self.kept[name].status
            expected[status] = expected.get(status, 0) + 1
        assert expected == Accounts(self.store).outcomes()
        usage = {
            article: Usage.model_validate_json(text).requests
            for article, text in self.store.database.rows("SELECT article, usage FROM outcomes WHERE work = 'work'")
        }
        assert self.paid == usage

    def teardown(self) -> None:
        """Leave nothing."""
        if hasattr(self, "store"):
            self.store.close()
            self.ownership.release()
            for folder in self.folders:
                shutil.rmtree(folder)

    def _open(self) -> None:
        self.ownership = Ownership(self.folder)
        self.store = open_store(self.folder, "work")

    def _keep(self, placed: Placed, **fields: object) -> None:
        if placed.position > self.position or self.inputs.get(placed.position, _name(placed)) != _name(placed):
            return  # it was begun in an earlier run; its place is another input's by now
        name = _name(placed)
        outcome = Outcome.model_validate(
            {"source": f"{name}.txt", "article": name, "usage": Usage(requests=1), **fields},
        )
        asyncio.run(self.store.keep(placed, outcome))
        if outcome.summary or name not in self.kept or self.kept[name].summary is None:
            self.kept[name] = outcome  # else what was proven stays
        self.inputs[placed.position] = name
        self.paid[name] = self.paid.get(name, 0) + 1


def _name(placed: Placed) -> str:
    assert isinstance(placed.reading.article, Article)
    return placed.reading.article.id


def _ok(name: str) -> Outcome:
    return Outcome(source=f"{name}.txt", article=name, status="ok", reason=None, summary=strike(name))


Store.TestCase.settings = settings(max_examples=30, stateful_step_count=40, deadline=None)
TestStore = Store.TestCase
