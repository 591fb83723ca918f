"""Items: everything that gold or a run has of an article, how it fared in each run, and its fields side by side."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal, NamedTuple

from summarizer.evaluation.annotations import Finding, Findings
from summarizer.evaluation.comparing import Change, beside, change_between
from summarizer.evaluation.gold import Case
from summarizer.evaluation.kinds import KINDS, Kind, KindName
from summarizer.evaluation.page.values import Values, values_of
from summarizer.evaluation.scores import ArticleScore, Pairing
from summarizer.models.findings import Event, Figure, Statement
from summarizer.reports.visible import one_line

Fate = Literal["right", "field", "strict", "missing", "spurious", "absent"]
"""`field`: found, with a field wrong that is not asked for to be correct; `strict`: with one wrong that is. `absent`: an
invented item of the other run."""


class ArticleRun(NamedTuple):
    """What one run made of an article, and its score."""

    findings: Findings | None
    score: ArticleScore


class Cell(NamedTuple):
    """One field in one run."""

    text: str
    wrong: bool


class Row(NamedTuple):
    """One field of an item in gold and in every run."""

    name: str
    strict: bool
    """Whether an item must have it right to be correct."""
    gold: str
    runs: tuple[Cell, ...]


class Side(NamedTuple):
    """An item in one run."""

    fate: Fate
    predicted: str | None
    """The id of the finding that matches it, or that it is."""
    near: str | None
    """The id on the other side of what was probably meant, if nothing matches."""
    codes: tuple[str, ...]
    unproven: tuple[str, ...]
    wrong: tuple[str, ...]
    """The fields that are wrong."""


@dataclass(frozen=True)
class Item:
    """One item."""

    number: int
    """From 0, among those of its article."""
    kind: KindName
    gold: Finding | None
    predicted: tuple[Finding | None, ...]
    """By run; where nothing matches a gold item, None, whatever was near."""
    words: str
    sides: tuple[Side, ...]
    rows: tuple[Row, ...]
    """Of the fields that gold or a run has."""
    change: Change | None
    """From the first of two runs to the second."""

    @property
    def place(self) -> int:
        """The first column of the text that has it: 0 for gold, then the runs."""
        return [bool(finding) for finding in (self.gold, *self.predicted)].index(True)

    @property
    def faults(self) -> tuple[str, ...]:
        """By what an item can be picked out: `code:…`, `field:…` for a wrong one, `unproven:…`; each once."""
        found = (
            f"{kind}:{name}"
            for side in self.sides
            for kind, names in (("code", side.codes), ("field", side.wrong), ("unproven", side.unproven))
            for name in names
        )
        return tuple(dict.fromkeys(found))


def items_of(case: Case, runs: Sequence[ArticleRun]) -> list[Item]:
    """Return the items of the article, kind by kind, in text order."""
    found: list[Item] = []
    for kind in KINDS:
        for pairings in beside(*(run.score.kinds[kind.name].pairings for run in runs)):
            found.append(_Builder(case, runs, kind).item(len(found), pairings))
    return found


class _Builder:
    """Makes the items of one kind."""

    def __init__(
        self, case: Case, runs: Sequence[ArticleRun], kind: Kind[Figure] | Kind[Event] | Kind[Statement]
    ) -> None:
        self._case = case
        self._kind = kind
        self._gold = _by_id(case.gold, kind.name)
        self._found = [_by_id(run.findings, kind.name) for run in runs]
        self._gold_figures = [_gold_figures(run.score) for run in runs]

    def item(self, number: int, pairings: Sequence[Pairing | None]) -> Item:
        known = next(pairing for pairing in pairings if pairing)
        sides = tuple(_side(pairing) for pairing in pairings)
        gold = self._gold[known.gold] if known.gold else None
        return Item(
            number=number,
            kind=self._kind.name,
            gold=gold,
            predicted=tuple(
                found[side.predicted] if side.predicted else None
                for found, side in zip(self._found, sides, strict=True)
            ),
            words=one_line(known.words),
            sides=sides,
            rows=tuple(self._rows(gold, sides)),
            change=change_between(*pairings) if len(pairings) == 2 else None,
        )

    def _rows(self, gold: Finding | None, sides: Sequence[Side]) -> Iterator[Row]:
        strict = {field.name for field in self._kind.fields if field.strict}
        shown = [self._values(run, side) for run, side in enumerate(sides)]
        readings = [values_of(each) for each in (gold, *self._case.gold.alternates.get(gold.id, ()))] if gold else []
        names = dict.fromkeys(name for values in (*readings, *shown) for name in values)
        for name in names:
            accepted = tuple(dict.fromkeys(values[name] for values in readings))
            cells = tuple(
                Cell(values.get(name, ""), _is_wrong(name, side, accepted, values))
                for values, side in zip(shown, sides, strict=True)
            )
            if any(accepted) or any(cell.text for cell in cells):
                stated = " or ".join(value or "none" for value in accepted) if any(accepted) else ""
                yield Row(name, name in strict, stated, cells)

    def _values(self, run: int, side: Side) -> Values:
        """Return what the run has in place of the item: what matches it, else what was near."""
        name = side.predicted or side.near
        return values_of(self._found[run][name], self._gold_figures[run]) if name else {}


def _is_wrong(name: str, side: Side, accepted: Sequence[str], values: Values) -> bool:
    """Whether the field is wrong; of a near miss, whether it is the value that differs."""
    near_value = side.fate == "missing" and name == "value" and name in values and values[name] not in accepted
    return name in side.wrong or near_value


def _side(pairing: Pairing | None) -> Side:
    if pairing is None:
        return Side("absent", None, None, (), (), ())
    return Side(_fate(pairing), pairing.predicted, pairing.near, pairing.codes, pairing.unproven, pairing.wrong)


def _fate(pairing: Pairing) -> Fate:
    if pairing.gold is None:
        return "spurious"
    if pairing.predicted is None:
        return "missing"
    if not pairing.correct:
        return "strict"
    return "field" if pairing.wrong else "right"


def _gold_figures(score: ArticleScore) -> Mapping[str, str]:
    pairings = score.kinds["figures"].pairings
    return {each.predicted: each.gold for each in pairings if each.predicted and each.gold}


def _by_id(findings: Findings | None, kind: KindName) -> Mapping[str, Finding]:
    return {finding.id: finding for finding in getattr(findings, kind)} if findings else {}
