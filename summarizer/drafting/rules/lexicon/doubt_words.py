"""Words of doubt: what makes the rest of a sentence unconfirmed or untrue, each with an invented example.

A pattern is matched against the words of a sentence, lower-case, with one space between them and around each mark. In
each example what is in doubt is that a ferry sank.
"""

from typing import Literal, NamedTuple

Reach = Literal["behind", "within", "before"]


class Doubt(NamedTuple):
    """One way to say that something is not certain, or not so."""

    status: Literal["alleged", "denied"]
    reach: Reach
    """Where the doubted words stand: behind the match up to a turn ("but"), within it, or before it."""
    signs: tuple[str, ...]
    """Parts of words one of which stands wherever the pattern fits: they are sought first, since they are found faster."""
    pattern: str
    example: str


_CLAIMS = r"(?:claims?|reports?|allegations?|accusations?|rumou?rs?|suggestions?|stor(?:y|ies))"
_COUNTS = r"(?:claims?|reports?|figures?|numbers?|estimates?|tolls?|counts?|statements?|announcements?)"
_BE = r"(?:is|are|was|were|been|be|proved|proven) (?:(?:\w+ly|later|since|also) )*"
_UNTRUE = r"(?:wrong|false|untrue|incorrect|inaccurate|unfounded|baseless|fabricated|withdrawn|retracted)"
_NOT = r"(?:not|never|cannot|nobody|\S+n't)"
_STILL = r"(?:(?:yet|immediately|independently|been|be|able|to|publicly|officially|have|has) )*"
_FALSE = (
    "true",
    "wrong",
    "false",
    "incorrect",
    "inaccurate",
    "unfounded",
    "baseless",
    "fabricated",
    "withdrawn",
    "retracted",
)

DOUBTS = (
    Doubt("alleged", "behind", ("not", "never", "nobody", "n't"),
          rf"\b{_NOT} {_STILL}(?:confirm|confirmed|verify|verified|say|said|clear|known|certain|establish|established) (?:that|whether|if)\b",
          "The guards have not yet confirmed that the ferry sank."),
    Doubt("alleged", "behind", ("unclear", "unknown", "uncertain", "unconfirmed", "unverified", "whether"),
          r"\b(?:unclear|unknown|uncertain|unconfirmed|unverified|\S+ whether)\b",
          "It remains unclear whether the ferry sank."),
    Doubt("alleged", "behind", ("evidence", "proof", "sign", "indication", "confirmation"),
          r"\b(?:no|little|without) (?:\w+ )?(?:evidence|proof|sign|signs|indication|confirmation) (?:that|of)\b",
          "There is no firm evidence that the ferry sank."),
    Doubt("alleged", "behind", ("rumour", "rumor", "allegation", "accusation", "speculation", "suspicion"),
          r"\b(?:rumou?rs?|allegations?|accusations?|speculation|suspicions?) (?:\w+ )?that\b",
          "There were rumours that the ferry sank."),
    Doubt("alleged", "behind", ("claim",),
          r"\b(?:a|an|the|of|amid|any|these|such|such a) claims? that\b", "The pilot made a claim that the ferry sank."),
    Doubt("denied", "behind", _FALSE,
          rf"\b(?:not true|{_UNTRUE}) that\b", "It is untrue that the ferry sank."),
    Doubt("denied", "behind", ("deny", "denie"),
          r"(?<!was )(?<!were )(?<!been )\bden(?:y|ies|ied|ying)\b(?! (?:bail|entry|access))",
          "The owner denied that the ferry sank."),
    Doubt("denied", "behind", ("reject", "dismiss", "refut", "disput", "contradict"),
          rf"\b(?:reject|dismiss|refute|dispute|contradict)(?:s|es|d|ed|ing)? (?:\S+ ){{0,3}}{_CLAIMS} (?:that|of)\b",
          "The owner rejected early reports that the ferry sank."),
    Doubt("denied", "within", (*_FALSE, "denied", "rejected", "dismissed", "refuted"),
          rf"\b{_CLAIMS} (?:\w+ )?that [^;]* {_BE}(?:{_UNTRUE}|denied|rejected|dismissed|refuted)\b",
          "A report that the ferry sank was rejected by the owner."),
    Doubt("denied", "within", _FALSE,
          rf"\b{_COUNTS} of [^;,]* {_BE}{_UNTRUE}\b", "The report of a ferry having sunk was wrong."),
    Doubt("denied", "before", _FALSE,
          rf", an? (?:\w+ )?{_COUNTS} (?:that |which )?(?:has |have )?{_BE}{_UNTRUE}\b",
          "The ferry sank, a claim that was later withdrawn."),
)  # fmt: skip

DOUBT_SIGNS = frozenset(
    "not never cannot nobody unclear unknown uncertain unconfirmed unverified whether no little without rumour rumours rumor "
    "rumors allegation allegations accusation accusations speculation suspicion suspicions claim claims wrong false untrue "
    "incorrect inaccurate unfounded baseless fabricated withdrawn retracted deny denies denied denying".split()
)
DOUBT_STEMS = ("reject", "dismiss", "refut", "disput", "contradict", "n't")
"""Words, and parts of words, of which a sentence holds one if any of the patterns fits it: most hold none."""
