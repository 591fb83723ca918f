"""Numbers that only name something: `Flight 370`, `G7`, `COVID-19`, `No. 5`, telephone numbers, addresses of pages."""

from summarizer.mentions.numbers.counted import STOPS
from summarizer.mentions.numbers.currencies import money_before
from summarizer.mentions.numbers.line import DASHES, HYPHENS, Line
from summarizer.mentions.numbers.measured import Measured
from summarizer.mentions.numbers.people import HURT
from summarizer.mentions.numbers.values import Expression

DESIGNATORS = frozenset(
    """
    airbus android annex apartment appendix article articles bib boeing bus cac category chapter channel clause dax exit ext fax
    figure fig flight flights formula ftse gate grade highway interstate ios iphone motorway nikkei page pages paragraph
    paragraphs phase photo pier platform playstation phone post posts protocol quay resolution road room route routes runway section sections
    stage stoxx tel terminal ticket tier type version vol volume
    """.split()
)
"""Nouns whose number is a name, in lower case too: "Flight 370", "posts 542 and 543"."""
CAPITAL_DESIGNATORS = frozenset(
    """
    apollo area battalion big block box brigade building case catch class directive district division euro falcon fortune
    galaxy game group junction lane law level line lines lot matchday order part precinct regiment round rule school season
    sector ship soyuz squadron step studio super table top track train tram unit ward week windows zone
    """.split()
)
"""Nouns whose number is a name where they are written with a capital: "Ward 3", but "in that ward 3 patients"."""
_NUMBERING = frozenset({"no", "nos", "nr", "number", "numbers"})
_JOINING = frozenset({",", "and", "or", "to", "–", "-", "/", "&"})
_LONGEST_ROW = 3
_NO_NAMES = frozenset({"minus", "plus", "magnitude", "sub"})
"""Words that a hyphen may join to a number without making a name of it."""
_SHORTEST_NAME = 3
_CLOSING = frozenset({"", ".", ",", ";", ":", "?", "!", ")"})
_CODES = frozenset({"zip", "postcode"})
_PHONE_GROUPS = 3
_GLUE = frozenset("/_=@#")


def is_designated(line: Line, number: Expression) -> bool:
    """Whether a noun in front makes the number a name; a row of such numbers shares it ("posts 542 and 543")."""
    at = number.first - 1
    while at > number.first - 2 * _LONGEST_ROW and line.words[at] in _JOINING and line.is_numeral(at - 1):
        at -= 2
    if line.words[at] == "." and line.words[at - 1] in _NUMBERING:
        return True
    word = line.words[at]
    if word in _NUMBERING:
        return (line.is_capitalised(at) and line.is_numeral(at + 1)) or (
            word.startswith("number") and line.words[at - 1] not in ("the", "a", "in")
        )
    if (word == "p" and line.words[at - 1] == "&") or word == "sp":
        return True
    return line.is_numeral(at + 1) and (
        word in DESIGNATORS or (word in CAPITAL_DESIGNATORS and line.is_capitalised(at))
    )


def is_part_of_name(line: Line, number: Expression) -> bool:
    """Whether letters hang on the front of the digits ("G7", "COVID-19", "last-16") or name a kind behind them ("5G")."""
    first, end = number.first, number.end
    if line.words[first] in HYPHENS and line.is_glued(first + 1):
        return line.is_capitalised(first - 1) and line.text(first - 1).isupper()  # a stray space: "COVID -19"
    if not line.is_numeral(first):
        return False
    if line.is_glued(first) and line.is_word(first - 1):
        return not money_before(line, first)
    if line.is_hyphen(first - 1) and line.is_word(first - 2):
        return line.words[first - 2] not in _NO_NAMES and not money_before(line, first)
    return line.text(end) in ("G", "D") and line.is_glued(end) and not money_before(line, first)


def is_capitalised_name(line: Line, number: Expression) -> bool:
    """Whether a number word is written as part of a name, within a sentence: "the Group of Seven", "Big Four"."""
    first = number.first
    if line.words[first - 1] == "of" and line.words[first - 2] == "group" and line.is_capitalised(first - 2):
        return True
    if not line.is_capitalised(first) or first == 0 or number.form not in ("cardinal", "multiple"):
        return False
    return line.is_capitalised(first - 1) or (line.words[first - 1] == "of" and line.is_capitalised(first - 2))


def is_number_of_name(line: Line, number: Expression) -> bool:
    """Whether a short numeral closes a name and nothing that it could count follows: "the Orrin 3"."""
    first, end = number.first, number.end
    digits = line.words[first]
    if not (line.is_numeral(first) and digits.isdecimal() and end == first + 1 and len(digits) < 4):
        return False
    if first < 2 or not line.is_capitalised(first - 1) or _is_in_table(line, first):
        return False
    return line.words[end] in _CLOSING or (line.words[end] == "s" and line.is_glued(end))


def _is_in_table(line: Line, at: int) -> bool:
    """Whether names and their numbers stand in a row: "Orrin 21, Ostby 20, Kelm 12"."""
    before = line.words[at - 2] == "," and line.is_numeral(at - 3)
    behind = line.words[at + 1] == "," and line.is_capitalised(at + 2) and line.is_numeral(at + 3)
    return before or behind


def is_before_name(line: Line, number: Expression, found: Measured) -> bool:
    """Whether a numeral that counts nothing begins a name or an address: "640 Skylark", "12 Orrin Road", "11 Pro".

    A headline with all its words in capitals tells nothing of names.
    """
    behind = number.end
    if found.unit or not line.is_numeral(number.first) or money_before(line, number.first):
        return False
    if (
        line.words[behind] in STOPS
        or line.words[behind] in HURT
        or not line.text(behind).istitle()
        or _is_initial(line, behind)
    ):
        return False
    return line.tells_names


def _is_initial(line: Line, at: int) -> bool:
    return len(line.words[at]) < _SHORTEST_NAME  # more often the symbol of a unit


def is_list_marker(line: Line, number: Expression) -> bool:
    """Whether the numeral opens a line and a full stop or bracket sets it apart from what it lists: "2. Close the door"."""
    end = number.end
    opens = number.first == 0 and line.is_numeral(0) and line.words[0].isdecimal() and end == 1
    return opens and line.words[1] in (".", ")") and line.is_glued(1) and line.is_capitalised(2)


def is_identifier(line: Line, number: Expression) -> bool:
    """Whether the digits are part of a telephone number, a page's address, a version or a code."""
    first, end = number.first, number.end
    if number.form == "code" or not line.is_numeral(first):
        return number.form == "code"
    digits = line.words[first]
    if digits.startswith("0") and digits.isdecimal() and len(digits) > 1:
        return True
    glued = (line.words[first - 1] in _GLUE and line.is_glued(first)) or (
        line.words[end] in _GLUE and line.is_glued(end)
    )
    if glued and not money_before(line, first):
        return True
    if line.words[end] in _CODES or line.follows(end, ("area", "code")):
        return True
    return _is_in_row(line, first) or _is_dialled(line, first - 1) or _is_dialled(line, end)


def _is_dialled(line: Line, at: int) -> bool:
    """Whether the token is part of a telephone number by its leading zero: "0800 555 019"."""
    digits = line.words[at]
    return digits.startswith("0") and digits.isdecimal() and len(digits) > 2 and line.is_numeral(at)


def _is_in_row(line: Line, at: int) -> bool:
    """Whether three groups of digits hang together by hyphens."""
    groups, begin, end = 1, at, at + 1
    while (
        groups < _PHONE_GROUPS
        and line.words[begin - 1] in DASHES
        and line.is_numeral(begin - 2)
        and line.is_glued(begin)
    ):
        groups, begin = groups + 1, begin - 2
    while groups < _PHONE_GROUPS and line.words[end] in DASHES and line.is_numeral(end + 1) and line.is_glued(end + 1):
        groups, end = groups + 1, end + 2
    return groups >= _PHONE_GROUPS
