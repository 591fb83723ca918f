"""Words of tolls: nouns and verbs that say that a bare number counts people, each group with invented examples."""

TOLLS = frozenset("toll death deaths fatality fatalities casualty casualties injuries injury victims".split())
"""Subjects whose value is a number of people: "the death toll rose to 14", "deaths reached 14"."""

COUNTS = frozenset("number numbers total tally count".split())
"""Nouns that count what follows "of": "the number of boats fell to 14"."""

CONDITIONS = frozenset(
    "dead displaced injured wounded missing homeless unemployed hospitalised hospitalized detained infected killed".split()
)
"""What people are when no noun says so: "the number of displaced stands at 14"."""

SUFFERED = frozenset("died dead drowned perished injured hurt wounded killed missing hospitalised hospitalized".split())
"""What only people are said to have done or been right behind a bare number: "at least 14 died", "14 were hurt"."""

UNIT_EXAMPLES = (
    ("The death toll climbed to 14.", "person", "death toll"),
    ("Casualties reached 14 by noon.", "person", "Casualties"),
    ("The number of displaced stands at 14,000.", "person", "number of displaced"),
    ("The number of lost boats rose to 14.", "boat", "number of lost boats"),
    ("The total of ferries grew to 14.", "ferry", "total of ferries"),
    ("Deaths climbed to 14 and injuries to 70.", "person", "Deaths"),
    ("At least 14 died.", "person", "people who died"),
    ("More than 14 were hurt in the harbour.", "person", "people who were hurt in the harbour"),
    ("The number of seats was revised to 4,100.", "seat", "number of seats"),
)
"""A sentence, what one of its first number is, and what that number measures."""
