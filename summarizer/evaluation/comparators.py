"""Comparators: when two names, units or wordings are the same, by the annotation guide's rules."""

import re
import unicodedata
from functools import lru_cache

_ARTICLES = frozenset({"a", "an", "the"})
_WITHIN_WORD = re.compile(r"(?:['’]s\b)|['’.]")  # U.S. is US, Mary's is Mary, O'Neill is ONeill
_WORD = re.compile(r"[^\W_]+")

IRREGULAR_PLURALS = {
    "children": "child",
    "feet": "foot",
    "geese": "goose",
    "men": "man",
    "mice": "mouse",
    "people": "person",
    "teeth": "tooth",
}
"""Plurals that no ending shows."""

SINGULAR_ENDINGS = (
    ("s", ""),
    ("ses", "s"),
    ("xes", "x"),
    ("zes", "z"),
    ("ches", "ch"),
    ("shes", "sh"),
    ("oes", "o"),
    ("ies", "y"),
    ("ves", "f"),
    ("ves", "fe"),
    ("men", "man"),
)
"""Ending of a plural and of a singular that it may have; each row that fits gives one: `buses` may be of `buse` or `bus`."""

UNIT_MAKERS = frozenset({"basis", "cubic", "nautical", "percentage", "square"})
"""Words before a head noun that make it another unit: a square metre is no metre, a basis point no percentage point."""

_BEFORE_COMPLEMENT = re.compile(r"\s(?:of|in|for|from|with)\s")


@lru_cache(maxsize=16384)
def folded_words(text: str) -> tuple[str, ...]:
    """Return the words without case, accents, punctuation and articles."""
    decomposed = unicodedata.normalize("NFKD", text)
    plain = "".join(character for character in decomposed if not unicodedata.combining(character)).casefold()
    words = _WORD.findall(_WITHIN_WORD.sub("", plain))
    return tuple(word for word in words if word not in _ARTICLES)


@lru_cache(maxsize=16384)
def same_name(one: str, other: str) -> bool:
    """Whether two names of a person, body or place count as the same.

    They do if they are equal after folding, if one is contained in the other word by word, or if the words that they
    share are at least half of their words together.
    """
    words, others = folded_words(one), folded_words(other)
    if not words or not others:
        return one.casefold() == other.casefold()
    if _contained(words, others) or _contained(others, words):
        return True
    shared = set(words) & set(others)
    return 2 * len(shared) >= len({*words, *others})


def _contained(inner: tuple[str, ...], outer: tuple[str, ...]) -> bool:
    return any(outer[start : start + len(inner)] == inner for start in range(len(outer) - len(inner) + 1))


@lru_cache(maxsize=4096)
def same_unit(one: str, other: str) -> bool:
    """Whether two units are equal after case and plural folding, or have the same head noun (`permit`, `work permit`)."""
    words, others = _unit_words(one), _unit_words(other)
    if len(words) == len(others) and all(map(_same_but_for_number, words, others)):
        return True
    if not words or not others or UNIT_MAKERS & (set(words) ^ set(others)):
        return False
    return _same_but_for_number(words[-1], others[-1])


def _unit_words(unit: str) -> list[str]:
    """Return the words up to the head noun, which is the last one."""
    return _BEFORE_COMPLEMENT.split(unit.casefold().strip())[0].split()


def _same_but_for_number(word: str, other: str) -> bool:
    return not _singulars(word).isdisjoint(_singulars(other))


def _singulars(word: str) -> set[str]:
    """Return the word, and what it may be the plural of."""
    found = {word, IRREGULAR_PLURALS.get(word, word)}
    if len(word) > 2 and not word.endswith("ss"):
        found |= {word.removesuffix(p) + s for p, s in SINGULAR_ENDINGS if word.endswith(p)}
    return found


@lru_cache(maxsize=16384)
def shared_words(one: str, other: str) -> float:
    """Return how much two free wordings have in common: twice the shared words over the words of both, in [0, 1]."""
    words, others = set(folded_words(one)), set(folded_words(other))
    total = len(words) + len(others)
    return 2 * len(words & others) / total if total else float(one == other)
