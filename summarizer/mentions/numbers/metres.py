"""A glued `m`: metres where the words around it tell of a length, millions everywhere else."""

from itertools import pairwise
from typing import NamedTuple

from summarizer.mentions.numbers.line import DASHES, Line


class LengthCue(NamedTuple):
    """Words that make metres of a glued `m`, by where they stand."""

    words: frozenset[str]
    examples: tuple[str, ...]
    """Invented texts with one number, in metres."""


EXTENTS = LengthCue(
    frozenset("tall high deep wide long thick away apart underground offshore upstream downstream".split()),
    ("a wave of 9m tall", "The pit is 30m deep.", "The huts stand 30m to 40m apart."),
)
"""Right behind, or behind a second length: "3m tall", "3m by 4m wide"."""
THINGS = LengthCue(
    frozenset(
        "tower mast wall fence pool yacht statue cliff tunnel crane chimney plunge race final dash waves wave".split()
    ),
    ("a 40m tower", "a 12m steel mast", "the 400m final"),
)
"""Up to three words behind: what has a length for its name."""
MATERIALS = LengthCue(
    frozenset("water snow cable rope rain mud sand ice pipe pipes cloth fabric wire silt sediment fencing".split()),
    ("They laid 3m of cable.", "under 2m of fresh snow", "He cut 5m of rope."),
)
"""Behind "of"."""
TOPICS = LengthCue(
    frozenset(
        "waves swell tide tides depth depths height heights altitude elevation width snow water waters gauge "
        "outreach length span radius diameter clearance surface river lake km cm dm metre metres meter meters ft feet sprint relay hurdles freestyle backstroke breaststroke "
        "butterfly steeplechase medley swam swim sprinter lies lay situated parked".split()
    ),
    ("The gauge showed 4m.", "The depth of the shaft is 30m.", "It lay 30m from the road."),
)
"""Anywhere near it in the sentence."""
LEVELS = LengthCue(
    frozenset("alarm danger flood ground lake reservoir river sea street warning water".split()),
    ("It stood 2m above alarm level.", "a village 300m above sea level", "Street level is 4m up."),
)
"""In front of "level" anywhere near it; people out of work have a level too."""
_TRACKS = frozenset(
    {"60", "100", "110", "200", "400", "800", "1500", "1,500", "3000", "3,000", "5000", "10,000", "10000"}
)
TRACKS = LengthCue(
    frozenset({"the", "men's", "women's", "ran", "run", "swam", "indoor"}),
    ("He won the 100m.", "She ran 400m.", "gold in the women's 800m"),
)
"""In front of a number that is a distance on a track."""
CUES = (EXTENTS, THINGS, MATERIALS, TOPICS, LEVELS, TRACKS)
MILLIONS = (
    "The total rose to 4m.",
    "Output fell by 1.9m in spring.",
    "Losses came to 12m, more than forecast.",
    "The long strike cost it 3m.",
    "It rose to 3m, the highest level in a generation.",
)
"""Invented texts whose one number is in millions."""
_NEAR = 10
_THING_REACH = 3
_JOINING = DASHES | {"to", "or", "and", "by", "x", "×", "m"}


def is_length(line: Line, at: int) -> bool:
    """Whether the `m` at this token, which touches a numeral, stands for metres."""
    words = line.words
    behind = at + 1 + line.is_hyphen(at + 1)
    if words[behind] in EXTENTS.words or words[_past_lengths(line, at + 1)] in EXTENTS.words:
        return True
    if words[behind] == "of":
        return not MATERIALS.words.isdisjoint(words[behind + 1 : behind + 3])
    if not THINGS.words.isdisjoint(words[behind : behind + _THING_REACH]):
        return True
    if words[at - 1] in _TRACKS and words[at - 2] in TRACKS.words:
        return True
    near = words[max(0, at - _NEAR) : at + _NEAR]
    return not TOPICS.words.isdisjoint(near) or _tells_of_a_level(near)


def _tells_of_a_level(near: tuple[str, ...]) -> bool:
    return any(word in ("level", "levels") and before in LEVELS.words for before, word in pairwise(near))


def _past_lengths(line: Line, at: int) -> int:
    """Return the token behind what joins another length to this one."""
    while line.words[at] in _JOINING or line.is_numeral(at):
        at += 1
    return at
