"""Separators: numerals of articles in other languages, put the English way where the language settles what they mean.

Which languages part decimals by a comma: Unicode CLDR 45, `decimal` of each language's default locale.
"""

import re
from collections.abc import Sequence

_COMMA_DECIMALS = frozenset(
    "af az be bg bs ca cs da de el es et eu fi fr gl hr hu hy id is it ka kk ky lt lv mk nb nl nn no pl pt ro ru sk sl sq sr sv "
    "tr uk uz vi".split()
)
_POINT_DECIMALS = frozenset(
    "am bn en fil fj ga gu he hi ja km kn ko ml mr ms mt my ne pa si sw ta te th ur yo zh".split()
)
_POINT_REGIONS = frozenset(
    "es-419 es-cr es-do es-gt es-hn es-mx es-ni es-pa es-pe es-pr es-sv es-us de-ch de-li it-ch".split()
)
"""Regions that part decimals by a point although their language does not."""
_TWO_WAYS = re.compile(r"\d{1,3}[.,]\d{3}")
_SWAP = str.maketrans(".,", ",.")
UNSETTLED = "\ufffd"
"""What is put behind a numeral whose separator may part decimals or groups: it has no value then."""


def put_the_english_way(norms: Sequence[str], language: str | None) -> Sequence[str]:
    """Return the normalised tokens with numerals as English writes them: `1,300` for the German `1.300`.

    An article of no known language is read as English. Where a language's separators are not known, a numeral that may
    be read in two ways (`1.300`) ends in UNSETTLED.
    """
    code = (language or "en").lower().replace("_", "-")
    primary = code.partition("-")[0]
    if primary in _POINT_DECIMALS or code in _POINT_REGIONS:
        return norms
    if primary in _COMMA_DECIMALS:
        return [norm.translate(_SWAP) if norm[0].isdecimal() else norm for norm in norms]
    return [norm + UNSETTLED if _TWO_WAYS.fullmatch(norm) else norm for norm in norms]
