"""Words of prospect: what makes a happening planned or possible, a number estimated."""

AHEAD = frozenset("plan plans planned planning intend intends intended intending due scheduled set expected".split())
"""Words that look ahead before "to" and a verb."""

ARRANGED = frozenset("planned scheduled expected due".split())
"""Participles that look ahead by themselves: "is planned"."""

CONDITIONAL = frozenset({"would", "could", "might", "must", "should", "if"})
"""Words of what depends on something else."""

POSSIBLE = frozenset({"may", "might", "could"})
"""Auxiliaries of what may or may not be."""

ALLEGED = frozenset("allegedly alleged rumoured rumored unverified".split())
"""Words of what somebody claims."""

ESTIMATED = frozenset("estimate estimated estimates projected predicted forecast forecasts expected".split())
"""Forms that make a number an estimate, as verbs."""

ESTIMATES = frozenset("estimate estimates projection projections forecast forecasts".split())
"""The same as nouns: "its estimate of 40"."""
