"""Invisible characters: what stands in a text and is not seen in it, where words for a machine alone can hide.

An article keeps them, so that offsets stay true; whoever is shown its words is shown them without.
"""

import re

# What Unicode calls Default_Ignorable_Code_Point (DerivedCoreProperties, version 16: joiners, marks and overrides of
# direction, soft hyphens, fillers, variation selectors, tags), the anchors of interlinear annotations, and controls other
# than spaces and line ends.
UNSEEN = (
    "\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u202a-\u202e"
    "\u2060-\u206f\u3164\ufe00-\ufe0f\ufeff\uffa0\ufff0-\ufffb\U0001bca0-\U0001bca3\U0001d173-\U0001d17a"
    "\U000e0000-\U000e0fff"
)
_EMOJI = (
    "#*0-9\u00a9\u00ae\u203c\u2049\u2122\u2139\u2194-\u21aa\u231a-\u23ff\u24c2\u25aa-\u25fe\u2600-\u27bf\u2934\u2935"
    "\u2b05-\u2b55\u3030\u303d\u3297\u3299\U0001f000-\U0001faff"
)
# Scripts whose letters change their shapes beside a joiner (The Unicode Standard, chapters 9, 12 and 13).
_JOINING = "\u0600-\u08ff\u0900-\u0dff\u0f00-\u109f\u1780-\u18af"
# What is seen by what it does to its neighbours: an emoji's style and the emoji that are joined to one, the flags of England,
# Scotland and Wales, a joiner between two letters of such a script.
_SEEN = (
    f"(?<=[{_EMOJI}])[\ufe0e\ufe0f](?![{UNSEEN}])|(?<=[{_EMOJI}])\ufe0f(?=\u200d[{_EMOJI}])"
    f"|(?<=[\u2600-\u27bf\U0001f000-\U0001faff\ufe0f])\u200d(?=[\u2640-\u27bf\U0001f000-\U0001faff])"
    "|(?<=\U0001f3f4)\U000e0067\U000e0062(?:\U000e0065\U000e006e\U000e0067|\U000e0073\U000e0063\U000e0074"
    "|\U000e0077\U000e006c\U000e0073)\U000e007f"
    f"|(?<=[{_JOINING}])[\u200c\u200d](?=[{_JOINING}])"
)
_ANY = re.compile(f"[{UNSEEN}]")
_STRETCH = re.compile(f"{_SEEN}|((?:(?!{_SEEN})[{UNSEEN}])+)")


def without_invisible(text: str) -> str:
    """Return the text as it is seen: the same words without invisible characters; spaces and line ends stay."""
    if (text.isascii() and text.isprintable()) or not _ANY.search(text):  # most sentences, told without a pattern
        return text
    return _STRETCH.sub(lambda match: "" if match[1] else match[0], text)


def invisible_stretches(text: str) -> list[tuple[int, int]]:
    """Return where invisible characters stand, in text order: code points `[start, end)`, neighbours as one stretch."""
    if not _ANY.search(text):
        return []
    return [match.span() for match in _STRETCH.finditer(text) if match[1]]
