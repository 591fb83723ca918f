"""Words that tell what a number belongs to when the noun it counts is not beside it."""

CHANGES = frozenset(
    "rise rises rose risen fall falls fell fallen drop drops dropped climb climbs climbed grow grows grew grown increase "
    "increases increased decrease decreases decreased decline declines declined jump jumps jumped slip slips slipped "
    "shrink shrinks shrank shrunk stand stands stood reach reaches reached widen widened narrow narrowed total totalled "
    "closed close ended end traded trade lost gained was is are were".split()
)
"""Verbs after which a number is the value of their subject: "prices rose by 4 percent"."""

VALUE_PREPOSITIONS = frozenset({"from", "to", "by", "at", "of", "on"})

VALUED = frozenset("estimate estimates estimated put puts value valued values set sets".split())
"""Verbs whose object has the value after "at": "put the damage at two million"."""

NOUN_OF_KIND = {
    "age": "age",
    "duration": "length of time",
    "money": "amount of money",
    "percent": "share",
    "fraction": "share",
    "multiplier": "multiple",
    "score": "score",
    "measure": "size",
}
"""What a number of a kind measures, where the text has no better word."""
