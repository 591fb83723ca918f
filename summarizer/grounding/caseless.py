"""Caseless: a text searched for words, case aside."""

from bisect import bisect_left
from collections.abc import Iterator

from summarizer.grounding.folding import cuts_a_word


class Caseless:
    """A text, casefolded once, offset by offset."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._folded = text.casefold()
        self._growing: list[int] = []
        if len(self._folded) != len(
            text
        ):  # `ß` becomes `ss`: such letters stay as they are, and nothing is found there
            letters = [letter.casefold() for letter in text]
            self._growing = [offset for offset, letter in enumerate(letters) if len(letter) > 1]
            self._folded = "".join(new if len(new) == 1 else old for old, new in zip(text, letters, strict=True))

    def can_search(self, start: int, end: int) -> bool:
        """Whether every letter in `[start, end)` has a casefolded form of one letter."""
        if not self._growing:
            return True
        return bisect_left(self._growing, start) == bisect_left(self._growing, end)

    def places(self, words: str, start: int, end: int) -> Iterator[tuple[int, int]]:
        """Yield each place `[start, end)` where the words stand, cutting no word, in text order."""
        wanted = words.strip().casefold()
        at = self._folded.find(wanted, start, end) if wanted else -1
        while at >= 0:
            if not cuts_a_word(self._text, at, at + len(wanted)):
                yield at, at + len(wanted)
            at = self._folded.find(wanted, at + 1, end)
