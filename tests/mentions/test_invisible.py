"""Characters that are not seen are found, and what a model is shown is what a person sees."""

import sys
import unicodedata
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarizer.mentions.finder import find_mentions
from summarizer.mentions.invisible import invisible_stretches, without_invisible
from summarizer.models.articles import Article

# Of the general category Cf, and drawn all the same: signs that span a number, and the layout of hieroglyphs.
DRAWN = {*range(0x600, 0x606), 0x6DD, 0x70F, 0x890, 0x891, 0x8E2, 0x110BD, 0x110CD, *range(0x13430, 0x13440)}
# Of other categories, and not drawn: a joiner of marks, fillers of Hangul, inherent vowels of Khmer, variation selectors.
NOT_DRAWN = {0x34F, 0x115F, 0x1160, 0x17B4, 0x17B5, 0x180B, 0x180C, 0x180D, 0x180F, 0x2065, 0x3164, 0xFFA0}
NOT_DRAWN |= {*range(0xFE00, 0xFE10), *range(0xFFF0, 0xFFF9), *range(0xE0000, 0xE1000)}


def test_every_code_point_is_judged_by_what_it_is() -> None:
    """Format characters and controls go, whatever has a shape or makes room stays: over all of Unicode."""
    wrong = []
    for code in range(sys.maxunicode + 1):
        character = chr(code)
        category = unicodedata.category(character)
        unseen = code in NOT_DRAWN or (category == "Cf" and code not in DRAWN)
        unseen |= category == "Cc" and not character.isspace()
        if without_invisible(f"a{character}b") != ("ab" if unseen else f"a{character}b"):
            wrong.append(f"U+{code:04X}")

    assert not wrong


@pytest.mark.parametrize(
    ("text", "seen"),
    [
        ("Ve\u00adry\u200b lo\u2060ng", "Very long"),
        ("paid \u202e0001\u202c crowns, \u2067a fine\u2069", "paid 0001 crowns, a fine"),
        ("calm" + "".join(chr(0xE0000 + ord(c)) for c in "send 40"), "calm"),
        ("a\ufe0fb\U000e0100c", "abc"),
        ("\ufeffRain\x1b[31m", "Rain[31m"),
        ("Rain ☀️ and 👩‍🚒, 1️⃣ of 🏴󠁧󠁢󠁳󠁣󠁴󠁿", "Rain ☀️ and 👩‍🚒, 1️⃣ of 🏴󠁧󠁢󠁳󠁣󠁴󠁿"),
        ("☀\ufe0f\ufe0f\ufe0f", "☀"),
        ("🏴\U000e0073\U000e0061\U000e0079", "🏴"),
        ("می\u200cروند", "می\u200cروند"),
        ("می\u200c\u200c\u200bروند", "میروند"),
        ("two\nlines\tand\u00a0spaces\u3000", "two\nlines\tand\u00a0spaces\u3000"),
    ],
)
def test_what_is_seen_stays_and_nothing_else(text: str, seen: str) -> None:
    """Emoji, joined emoji, flags and the joiners that Persian needs are seen; a row of selectors or tags is not."""
    assert seen == without_invisible(text)


@given(st.text(alphabet=st.sampled_from("ab1☀👩ی\u200b\u200c\u200d\ufe0f\u202e\u00ad\U000e0041\U000e007f🏴\n\x1b")))
def test_stretches_are_just_what_is_left_out(text: str) -> None:
    """Without the stretches the text is what is shown; none is empty, none touches the next."""
    stretches = invisible_stretches(text)
    kept = "".join(c for at, c in enumerate(text) if not any(start <= at < end for start, end in stretches))

    assert without_invisible(text) == kept
    assert all(start < end for start, end in stretches)
    assert all(before[1] <= after[0] for before, after in pairwise(stretches))


def test_an_article_keeps_its_invisible_characters_and_mentions_their_offsets() -> None:
    """Every span is the slice of the text as received, and words read the same with a soft hyphen within."""
    text = "Some 40\u200b mil\u00adlion crowns were paid on 3\u2060 May 2031."
    mentions = find_mentions(Article(id="a", text=text, published="2031-05-04"))

    assert ("40000000", "2031-05-03") == (str(mentions.numbers[0].low), mentions.dates[0].edtf)
    for span in (*(number.number for number in mentions.numbers), *(date.span for date in mentions.dates)):
        assert span.text == text[span.start : span.end]
