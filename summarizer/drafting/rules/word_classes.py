"""Word classes: what a word may be at work as, looked up once a word and asked about by every rule.

A class is one bit, so that a word has several at once and "none of these stands in the sentence" is a single test.
"""

from collections.abc import Iterable, Sequence

from summarizer.drafting.rules.lexicon.cues import CUE_FORMS
from summarizer.drafting.rules.lexicon.doubt_words import DOUBT_SIGNS, DOUBT_STEMS
from summarizer.drafting.rules.lexicon.function_words import AUXILIARIES, BE, DETERMINERS
from summarizer.drafting.rules.lexicon.name_words import BODIES
from summarizer.drafting.rules.lexicon.prospect_words import (
    AHEAD,
    ALLEGED,
    ARRANGED,
    CONDITIONAL,
    ESTIMATED,
    ESTIMATES,
    POSSIBLE,
)
from summarizer.drafting.rules.trigger_entries import FIRST_WORDS
from summarizer.mentions.tokens import TokenKind

WORD, NUMERAL, SYMBOL, CAPITAL = 1, 2, 4, 8
"""What kind of token it is, and whether a word begins with a capital."""
BREAK = 32
"""A mark or conjunction at which a clause may begin or end."""
FINITE = 64
"""A finite verb or an auxiliary."""
PAST = 128
"""A form in -ed, which is a finite verb unless a determiner stands before it."""
DETERMINER = 256
CUE = 512
"""The first word of a verb of saying."""
TRIGGER = 1024
"""The first word of what names a happening."""
DOUBT = 2048
"""A word without which nothing in a sentence is in doubt."""
BODY = 4096
"""The head of the words for a body that speaks and acts."""
ACCORDING = 8192
LINK = 1 << 14
"""A form of "to be"."""
PROSPECT = 1 << 15
"""A word that may look ahead."""
UNSETTLED = 1 << 16
"""A word that may make what is told possible, alleged or estimated."""

MARKS = frozenset(";:—–-•|")
_BREAKS = frozenset(
    "while as when because although though after before which who whom that but and until if since where whereas".split()
)
_FINITE = AUXILIARIES | frozenset("said says left came went fled took became led fell died".split())
_NEVER_VERBS = frozenset("hundred indeed need seed speed feed breed greed red bed shed embed united".split())
_SHORTEST_PAST = 5
_MOST_KNOWN = 10_000
_LONGEST_KNOWN = 30  # code points: a longer run of letters is no word that comes again


def _table() -> dict[str, int]:
    found: dict[str, int] = {}
    rows: tuple[tuple[int, Iterable[str]], ...] = (
        (BREAK, _BREAKS), (FINITE, _FINITE), (DETERMINER, DETERMINERS), (CUE, CUE_FORMS), (TRIGGER, FIRST_WORDS),
        (DOUBT, DOUBT_SIGNS), (BODY, BODIES), (ACCORDING, ("according",)),
        (LINK, BE), (PROSPECT, AHEAD | ARRANGED | {"will", "shall", "plans"}),
        (UNSETTLED, ALLEGED | CONDITIONAL | POSSIBLE | ESTIMATED | ESTIMATES | {"case"}),
    )  # fmt: skip
    for bit, words in rows:
        for word in words:
            found[word] = found.get(word, 0) | bit
    return found


_TABLE = _table()
_SYMBOLS = dict.fromkeys(MARKS, SYMBOL | BREAK)


def classified(kinds: Sequence[TokenKind], texts: Sequence[str], norms: Sequence[str]) -> list[int]:
    """Return the classes of each token, which are the same wherever its text stands."""
    found = list(map(_KNOWN.get, texts))
    if None not in found:
        return found  # type: ignore[return-value]  # mypy does not narrow the items of a list
    if len(_KNOWN) > _MOST_KNOWN:
        _KNOWN.clear()
    read = []
    for known, kind, text, norm in zip(found, kinds, texts, norms, strict=True):
        bits = _classes(kind, text, norm) if known is None else known
        if known is None and len(text) <= _LONGEST_KNOWN:
            _KNOWN[text] = bits
        read.append(bits)
    return read


def _classes(kind: TokenKind, text: str, norm: str) -> int:
    found = _TABLE.get(norm, 0)
    if norm.endswith("ed") and len(norm) >= _SHORTEST_PAST and "-" not in norm and norm not in _NEVER_VERBS:
        found |= PAST
    if any(stem in norm for stem in DOUBT_STEMS):
        found |= DOUBT
    if kind == "word":
        return found | (WORD | CAPITAL if norm != text and text[0].isupper() else WORD)
    return found | (NUMERAL if kind == "numeral" else _SYMBOLS.get(text, SYMBOL))


_KNOWN: dict[str, int] = {}
"""The classes of the words met of late: most words of an article stand in the articles before it."""
