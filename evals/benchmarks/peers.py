"""Peers: what scorers from PyPI make of two lists of findings, where they are installed.

Each gives a score of its own: at its defaults or, where it wants a schema, with the comparators that its documentation
names for numbers and codes. Nothing depends on them; they go into an environment of their own, since stickler-eval holds
other packages back.
"""

from collections.abc import Callable, Iterable, Sequence
from functools import lru_cache
from importlib import import_module
from importlib.metadata import PackageNotFoundError, version
from types import GenericAlias
from typing import Any, NamedTuple, Protocol, TypeVar

from summarizer.evaluation.annotations import Finding

INSTALL = "pip install '.[peers]'"

Record = dict[str, Any]


class Peer(NamedTuple):
    """One way of scoring."""

    name: str
    distribution: str
    score: Callable[[list[Record], list[Record]], float | None]
    """The score of the second list against the first; None where the peer gives none."""


class Installable(Protocol):
    """What a package from PyPI does."""

    @property
    def distribution(self) -> str:
        """The package's name there."""
        ...


_Package = TypeVar("_Package", bound=Installable)


def present(packages: Sequence[_Package]) -> list[_Package]:
    """Return those that are installed; print their versions, and how to install the others."""
    found = [package for package in packages if _is_installed(package.distribution)]
    names = sorted({package.distribution for package in found})
    absent = sorted({package.distribution for package in packages} - set(names))
    if names:
        print(f"beside {', '.join(f'{name} {version(name)}' for name in names)}")
    if absent:
        print(f"not installed: {', '.join(absent)}; to have them beside us: {INSTALL}")
    return found


def _is_installed(distribution: str) -> bool:
    try:
        version(distribution)
    except PackageNotFoundError:
        return False
    return True


def records(findings: Iterable[Finding]) -> list[Record]:
    """Return the findings as flat records: their JSON without ids, a span as its words with start and end."""
    return [_record(finding) for finding in findings]


def _record(finding: Finding) -> Record:
    flat: Record = {}
    for name, value in finding.model_dump(mode="json", exclude={"id"}).items():
        if isinstance(value, dict):
            flat |= {name: value["text"], f"{name}_start": value["start"], f"{name}_end": value["end"]}
        elif isinstance(value, list):
            flat[name] = "; ".join(map(_words, value)) or None
        else:
            flat[name] = value
    return flat


def _words(value: Any) -> str:
    return str(value.get("text") or value["name"]) if isinstance(value, dict) else str(value)


def _stickler_mean(gold: list[Record], predicted: list[Record]) -> float | None:
    document = _stickler_document(tuple((gold or predicted or [{"value": None}])[0]))
    mean: float = document(findings=gold).compare_with(document(findings=predicted))["overall_score"]
    return mean


def _stickler_f1(gold: list[Record], predicted: list[Record]) -> float | None:
    document = _stickler_document(tuple((gold or predicted or [{"value": None}])[0]))
    found = document(findings=gold).compare_with(document(findings=predicted), include_confusion_matrix=True)
    f1: float | None = found["confusion_matrix"]["fields"]["findings"]["overall"]["derived"]["cm_f1"]
    return f1


@lru_cache
def _stickler_document(names: tuple[str, ...]) -> Any:
    """Return the model of a document whose `findings` have the fields of these names."""
    stickler = import_module("stickler")
    create_model = import_module("pydantic").create_model
    fields = {
        name: (Any, stickler.ComparableField(_stickler_comparator(stickler, name), default=None)) for name in names
    }
    finding = create_model("PeerFinding", __base__=stickler.StructuredModel, **fields)
    listed = (GenericAlias(list, finding), stickler.ComparableField(default=[]))
    return create_model("PeerDocument", __base__=stickler.StructuredModel, findings=listed)


def _stickler_comparator(stickler: Any, name: str) -> Any:
    if name in ("low", "high") or name.endswith(("_start", "_end")):
        return stickler.NumericComparator()
    if name in ("qualifier", "unit", "type", "kind", "status"):
        return stickler.ExactComparator()
    return stickler.DateComparator() if name == "time" else stickler.LevenshteinComparator()


def _anls_star(gold: list[Record], predicted: list[Record]) -> float | None:
    score: float = import_module("anls_star").anls_score(gold, predicted)
    return score


def _json_diff(gold: list[Record], predicted: list[Record]) -> float | None:
    score: float | None = import_module("autoevals.json").JSONDiff()(predicted, expected=gold).score
    return score


def _list_contains(gold: list[Record], predicted: list[Record]) -> float | None:
    pairwise = import_module("autoevals.json").JSONDiff()
    contains = import_module("autoevals.list").ListContains(pairwise_scorer=pairwise)
    score: float | None = contains(predicted, expected=gold).score
    return score


def _deepdiff(gold: list[Record], predicted: list[Record]) -> float | None:
    found = import_module("deepdiff").DeepDiff(gold, predicted, ignore_order=True, get_deep_distance=True)
    return 1 - float(found.get("deep_distance", 0))


PEERS = (
    Peer("stickler", "stickler-eval", _stickler_mean),
    Peer("stickler F1", "stickler-eval", _stickler_f1),
    Peer("ANLS*", "anls-star", _anls_star),
    Peer("JSONDiff", "autoevals", _json_diff),
    Peer("ListContains", "autoevals", _list_contains),
    Peer("deepdiff", "deepdiff", _deepdiff),
)
