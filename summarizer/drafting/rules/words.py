"""Words of a sentence as the rules see them: hyphenated compounds and abbreviations are one word each."""

from collections.abc import Sequence

from summarizer.drafting.rules.lexicon.function_words import ABBREVIATIONS
from summarizer.mentions.tokens import Token, tokens

_HYPHENS = frozenset("-‐‑")
_JOINTS = _HYPHENS | {"."}
_APOSTROPHES = ("'", "’")
_POSSESSIVES = ("'s", "’s", *_APOSTROPHES)


def words(text: str, start: int, end: int) -> list[Token]:
    """Return the words and symbols of `text[start:end]`: "Anne-Marie", "U.S." and "Mr." are one each."""
    raw = tokens(text, start, end)
    found: list[Token] = []
    done = 0
    for mark in [i for i, token in enumerate(raw) if token.text in _JOINTS]:
        if mark <= done:
            continue
        stop = _compound_end(raw, mark - 1)
        if stop > mark:
            found += raw[done : mark - 1]
            found.append(_joined(text, raw[mark - 1 : stop]))
            done = stop
    return found + raw[done:]


def is_capital(word: Token) -> bool:
    """Whether the word is written with an initial capital."""
    return word.kind == "word" and word.text[0].isupper()


def without_possessive(text: str) -> str:
    """Return the word without "'s" or a closing apostrophe."""
    if not text.endswith(_POSSESSIVES):
        return text
    return text[:-1] if text.endswith(_APOSTROPHES) else text[:-2]


def _compound_end(raw: Sequence[Token], i: int) -> int:
    if raw[i].kind == "symbol":
        return i + 1
    i += 1
    while i < len(raw) and raw[i].kind == "symbol" and raw[i].start == raw[i - 1].end:
        follows = i + 1 < len(raw) and raw[i + 1].kind != "symbol" and raw[i + 1].start == raw[i].end
        if raw[i].text in _HYPHENS and follows:
            i += 2
        elif raw[i].text == "." and raw[i - 1].kind == "word" and _abbreviates(raw[i - 1]):
            i += 2 if follows and len(raw[i + 1].text) == 1 else 1
        else:
            break
    return i


def _abbreviates(word: Token) -> bool:
    return (len(word.text) == 1 and word.text.isupper()) or word.norm in ABBREVIATIONS


def _joined(text: str, parts: Sequence[Token]) -> Token:
    start, end = parts[0].start, parts[-1].end
    kind = "word" if any(part.kind == "word" for part in parts) else "numeral"
    return Token(kind, text[start:end], "".join(part.norm for part in parts), start, end)  # type: ignore[arg-type]
