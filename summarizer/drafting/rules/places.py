"""Places: the names of a sentence that say where something is or where it goes, by the word before them."""

from collections.abc import Sequence
from typing import NamedTuple

from summarizer.drafting.rules.lexicon.function_words import ARTICLES
from summarizer.drafting.rules.names import Name
from summarizer.drafting.rules.words import Words, without_possessive

_AT = frozenset("in at near outside inside across throughout around on off".split())
_TOWARDS = frozenset(
    "to into from for through towards toward entered enter entering left leave leaving reached".split()
)
_LOCATIVE = _AT | _TOWARDS
_KINDS = frozenset(
    "republic town city province village district region state county island capital port suburb canton".split()
)
_FOLLOWERS = frozenset("and or but that which who as since after before by with when while alone have has had is was are were during "
                       "of over last this next early late where will would because said says not killing left despite".split())  # fmt: skip
_NO_PLACE = frozenset("mr mr. mrs ms dr president minister senate congress parliament committee".split())
_BEFORE_NAME = ARTICLES | {"neighboring", "neighbouring"}


class Location(NamedTuple):
    """A name behind a word of place."""

    start: int
    """Where the name begins in the article."""
    towards: bool
    """Whether it is where something goes or comes from, rather than where it is."""
    name: str


def places(words: Words, names: Sequence[Name]) -> list[Location]:
    """Return the places among the names of one sentence, in order."""
    norms, found = words.norms, []
    for k, name in enumerate(names):
        back = name.start - 1
        while back >= 0 and norms[back] in _BEFORE_NAME:
            back -= 1
        if back < 0 or norms[back] not in _LOCATIVE or name.text.lower().split()[0] in _NO_PLACE:
            continue
        if words.texts[name.end - 1] != name.text.split()[-1]:  # a possessive: "in Lund's house"
            continue
        start, towards = words.starts[name.start], norms[back] not in _AT
        follows = norms[name.end] if name.end < words.size else ""
        if follows in _KINDS and k + 1 < len(names) and names[k + 1].start == name.end + 2:
            found.append(Location(start, towards, names[k + 1].text))
        elif not follows[:1].isalpha() or follows in _FOLLOWERS or follows in _LOCATIVE:
            found.append(Location(start, towards, without_possessive(name.text)))
    return found
