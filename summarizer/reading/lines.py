"""Lines of a text as a page prints them: what furniture and mastheads are recognised by."""

import re
from typing import NamedTuple

_LINE = re.compile(r"[^\n]+")
_WORD = re.compile(r"\w")
_CLOSING_MARKS = "\"'”’»)] "
_FULL_STOPS = (".", "…")
_SENTENCE = 8  # words: what is shorter may be a label though it ends in a full stop
_PARAGRAPH = 30  # words: no headline is that long, whatever it ends in
_LINK = 12  # words: few linked headlines are longer, few sentences of a story shorter


class Line(NamedTuple):
    """One line that holds a word, without the white space around it."""

    start: int
    end: int
    """Code points of the text, half-open."""
    text: str
    words: int
    """How many words it has: its spaces and one."""
    after_gap: bool
    """Whether a blank line, a rule of dashes or the text's start stands before it."""
    is_prose: bool
    """Whether it reads as a sentence or paragraph of a story rather than as a headline or a label."""

    @property
    def ends_sentence(self) -> bool:
        """Whether it ends in a full stop."""
        return self.text.rstrip(_CLOSING_MARKS).endswith(_FULL_STOPS)

    @property
    def is_link(self) -> bool:
        """Whether it may be an entry in a list of links."""
        return self.words <= _LINK and not self.ends_sentence


def lines_of(text: str) -> list[Line]:
    """Return the lines of the text that hold a word, in order."""
    found: list[Line] = []
    previous_end = -2
    for match in _LINE.finditer(text):
        words = match.group().strip()
        if not _WORD.search(words):
            continue
        start = match.start() + match.group().index(words[0])
        count = words.count(" ") + 1
        is_sentence = count >= _SENTENCE and words.rstrip(_CLOSING_MARKS).endswith(_FULL_STOPS)
        after_gap = match.start() > previous_end + 1
        found.append(Line(start, start + len(words), words, count, after_gap, is_sentence or count >= _PARAGRAPH))
        previous_end = match.end()
    return found
