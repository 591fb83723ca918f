"""Words that tell what a number belongs to when the noun it counts is not beside it."""

CHANGES = frozenset(
    "rise rises rose risen fall falls fell fallen drop drops dropped climb climbs climbed grow grows grew grown increase "
    "increases increased decrease decreases decreased decline declines declined jump jumps jumped slip slips slipped "
    "shrink shrinks shrank shrunk stand stands stood reach reaches reached widen widened narrow narrowed total totalled "
    "closed close ended end traded trade lost gained was is are were revised topped exceeded hit".split()
)
"""Verbs after which a number is the value of their subject: "prices rose by 4 percent"."""

RISES = frozenset(
    "rise rises rose risen climb climbs climbed grow grows grew grown increase increases increased jump jumps jumped "
    "gained widened raised raises lifted lifts".split()
)
FALLS = frozenset(
    "fall falls fell fallen drop drops dropped decrease decreases decreased decline declines declined slip slips slipped "
    "shrink shrinks shrank shrunk narrowed cut cuts lowered lowers reduced reduces trimmed".split()
)
"""Changes by direction: "prices rose by 4 percent" is a rise in prices, "rose to" a price."""

COSTS = {"cost": "cost", "costs": "cost", "worth": "value"}
"""What a number of money is of the subject: "the repair cost 4 million"."""

EXTENTS = {"long": "length", "high": "height", "tall": "height", "wide": "width", "deep": "depth"}
"""What a measure is by the word behind it: "40 metres high"."""

VALUE_PREPOSITIONS = frozenset({"from", "to", "by", "at", "of", "on"})

VALUED = frozenset(
    "estimate estimates estimated put puts value valued values set sets cut cuts raised raises lowered lowers reduced "
    "reduces lifted lifts kept trimmed".split()
)
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
