"""The counted noun phrase: where it ends behind a number, and which of its words says what is counted."""

from typing import NamedTuple

from summarizer.mentions.numbers.line import Line
from summarizer.mentions.numbers.nouns import is_plural, singular
from summarizer.mentions.numbers.people import HURT, is_nationality, is_person
from summarizer.mentions.numbers.words import NUMBER_WORDS, SMALL

_LONGEST = 8
"""Tokens that a noun phrase may have; longer ones are misread sentences."""
STOPS = frozenset(
    """
    a an the this that these those his her its their our my your each every some any no all both such same other another
    of in on at by for from to with without into onto over under above below between among during since until till before
    after about against across along around as than through throughout toward towards upon within per via despite amid
    near off out up down back away ago later earlier apart aboard inside outside behind beyond
    and or but nor so yet if when while where who whom whose which what why how because although though unless whether
    i you he she it we they me him them us himself herself itself themselves
    is are was were be been being am has have had having do does did will would can could may might must shall should
    not never also only just even still already now then there here again once yesterday today tomorrow tonight
    more less most least too very quite rather
    say says said told tell tells added add according reported reports announced stated claimed
    left leave leaving entered enter entering crossed cross crossing arrived arrive fled flee fleeing went go goes gone
    came come comes took take takes gave give gives got get gets made make makes found find finds saw see seen sees
    died die dies lost lose loses won win wins began begin begins became become ran run runs fell fall falls rose rise
    hit hits stood stand stands held hold holds kept keep keeps lay lie brought bring sent send paid pay bought buy sold
    wanted want wants needed need needs showed show shows used applied apply received receive receives gathered gather
    attended attend voted vote tried try tries moved move moves live lived lives living work worked started start
    remain remained remaining include includes including included bordering suspected believed thought known called
    killed injured wounded arrested detained displaced rescued evacuated based born wearing carrying
    visit visited visiting joined join travelled traveled travel wait waiting waited sit sat filled fill return returned
    yes thus however instead together overall worldwide nationwide annually daily weekly monthly yearly alone each
    """.split()
)
"""Words that end a noun phrase: function words, and the verbs of news that often follow what is counted."""
_ENDING = STOPS | NUMBER_WORDS
_ATTRIBUTIVE = frozenset(
    "sports sales arms news systems goods savings operations communications united states rights women's".split()
)
"""Plurals that stand in front of the noun that counts: "three sports clubs"."""
_DETERMINERS = frozenset({"the", "these", "those", "its", "their", "his", "her", "our", "my", "all", "such"})
_PARTITIVE = frozenset({"them", "whom", "which", "these", "those", "us"})
_PERSON_PARTS = frozenset({"whom", "us"})


_PEOPLES = ("an", "ese", "ish", "man", "woman", "i")


class Counted(NamedTuple):
    """What a number counts."""

    end: int
    """The token behind the noun phrase."""
    unit: str | None
    """What one of it is; None where no noun stands there."""


def counted_at(line: Line, at: int, *, single: bool) -> Counted:
    """Return the noun phrase that begins at this token; `single` where one thing is counted, so no plural is due."""
    if single and line.words[at] == "person":
        return Counted(at + 1, "person")  # what follows is a verb: "one person survived"
    end = _end_of_phrase(line, at, single=single)
    head = _plural_head(line, at, end)
    if head is not None:
        return Counted(head + 1, unit_of(line, head))
    if single and end > at and line.is_word(end - 1) and _is_noun(line, end - 1):
        return Counted(end, unit_of(line, end - 1))
    return Counted(at, None)


def _is_noun(line: Line, at: int) -> bool:
    """Whether a word in the singular may be what is counted: names are not, members of a people are ("one Italian")."""
    return len(line.words[at]) > 2 and (not line.is_capitalised(at) or line.words[at].endswith(_PEOPLES))


def counted_behind_of(line: Line, at: int, *, single: bool = False) -> Counted:
    """Return the noun phrase of a partitive, whose "of" stands at this token: "four of the places", "ten of them".

    `single` where it may be the part of one thing: "a third of the population".
    """
    begin = at + 1
    if line.words[begin] in _PARTITIVE and not line.is_word(begin + 1):
        return Counted(begin + 1, None)
    if line.words[begin] in _PARTITIVE - _DETERMINERS:
        return Counted(begin + 1, "person" if line.words[begin] in _PERSON_PARTS else None)
    while line.words[begin] in _DETERMINERS or line.is_numeral(begin) or line.words[begin] in SMALL:
        begin += 1
    if line.words[begin] in HURT:
        return Counted(begin + 1, "person")
    counted = counted_at(line, begin, single=single)
    return counted if counted.unit else Counted(at, None)


def unit_of(line: Line, head: int) -> str:
    """Return the unit for a noun: `person` for people, else the singular in lower case."""
    noun = line.words[head].removesuffix("'s")
    one = singular(noun)
    if is_person(one) or (line.is_capitalised(head) and head > 0 and is_nationality(noun)):
        return "person"
    return one


def _end_of_phrase(line: Line, at: int, *, single: bool) -> int:
    limit = min(line.size, at + _LONGEST)
    noun_like_verb = not single and line.is_word(at) and is_plural(line.words[at])
    end = at + noun_like_verb
    while end < limit:
        if line.is_word(end):
            if line.words[end] in _ENDING:
                break
            end += 1
        elif line.is_hyphen(end) and end > at:
            end += 2 if line.is_word(end + 1) else 1
        else:
            break
    return min(end, line.size)


def _plural_head(line: Line, at: int, end: int) -> int | None:
    for head in range(at, end):
        word = line.words[head]
        if not is_plural(word) or not line.is_word(head) or line.is_hyphen(head + 1):
            continue
        if word in _ATTRIBUTIVE and head + 1 < end:
            continue
        if (
            line.is_capitalised(head)
            and head + 1 < end
            and (line.is_capitalised(head + 1) or is_plural(line.words[head + 1]))
        ):
            continue
        return head
    return None
