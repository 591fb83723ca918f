"""Nouns: which words are in the plural, and their singular."""

IRREGULAR_PLURALS = {
    "people": "person", "men": "man", "women": "woman", "children": "child", "lives": "life", "wives": "wife",
    "feet": "foot", "teeth": "tooth", "mice": "mouse", "geese": "goose", "knives": "knife", "leaves": "leaf",
    "wolves": "wolf", "halves": "half", "thieves": "thief", "shelves": "shelf", "loaves": "loaf", "calves": "calf",
    "policemen": "policeman", "policewomen": "policewoman", "businessmen": "businessman", "gunmen": "gunman",
    "servicemen": "serviceman", "fishermen": "fisherman", "firemen": "fireman", "lawmakers": "lawmaker",
    "media": "medium", "criteria": "criterion", "phenomena": "phenomenon", "bacteria": "bacterium",
    "crises": "crisis", "analyses": "analysis", "bases": "base", "theses": "thesis", "buses": "bus", "gases": "gas",
    "viruses": "virus", "movies": "movie", "cookies": "cookie", "zombies": "zombie", "ties": "tie", "lies": "lie",
    "shoes": "shoe", "aircraft": "aircraft", "spacecraft": "spacecraft", "police": "police", "personnel": "personnel",
    "troops": "troop", "series": "series", "species": "species", "means": "means", "sheep": "sheep", "fish": "fish",
    "cattle": "cattle", "staff": "staff", "crew": "crew", "headquarters": "headquarters", "crossroads": "crossroads",
    "barracks": "barracks", "steelworks": "steelworks", "waterworks": "waterworks", "offspring": "offspring",
    "salmon": "salmon", "deer": "deer", "hovercraft": "hovercraft",
    "schoolchildren": "schoolchild", "grandchildren": "grandchild", "axes": "axe", "caches": "cache", "aches": "ache",
    "houses": "house", "horses": "horse", "nurses": "nurse", "cases": "case", "leases": "lease", "phases": "phase",
    "purchases": "purchase", "releases": "release", "increases": "increase", "decreases": "decrease",
    "databases": "database", "expenses": "expense", "licenses": "license", "responses": "response", "sentences": "sentence",
    "courses": "course", "causes": "cause", "clauses": "clause", "diseases": "disease", "exercises": "exercise",
    "franchises": "franchise", "enterprises": "enterprise", "premises": "premise", "promises": "promise",
    "surprises": "surprise", "noises": "noise", "votes": "vote", "warehouses": "warehouse", "greenhouses": "greenhouse",
    "exes": "ex", "potatoes": "potato", "tomatoes": "tomato", "heroes": "hero", "volcanoes": "volcano", "tornadoes": "tornado",
}  # fmt: skip
"""Plurals without an -s, and those whose singular no ending tells."""

_SINGULAR_IN_S = frozenset(
    "was has is his this its us as says does goes news sports politics economics physics always perhaps less across "
    "besides towards afterwards thus plus minus versus yes gas bus virus campus census status bonus chaos basis crisis "
    "analysis tennis christmas various previous serious religious famous dangerous numerous consecutive indigenous "
    "measles mumps rabies rickets shingles diabetes herpes athletics gymnastics mathematics ethics electronics robotics "
    "genetics logistics billiards continuous simultaneous anonymous nervous precious atlas texas paris alias canvas jeans series species dos".split()
)
"""Words in -s that are no plurals."""
_ES_AFTER = ("sses", "shes", "ches", "xes", "zes")


def is_plural(word: str) -> bool:
    """Whether a word, in lower case, looks like a noun in the plural."""
    if word in IRREGULAR_PLURALS:
        return True
    return (
        word[-1:] == "s"
        and len(word) > 3
        and word not in _SINGULAR_IN_S
        and not word.endswith(("ss", "us", "is", "'s", "ous", "wards"))
    )


def singular(word: str) -> str:
    """Return the singular of a noun in lower case; a word that is no plural comes back as it is."""
    if word in IRREGULAR_PLURALS:
        return IRREGULAR_PLURALS[word]
    if not is_plural(word):
        return word
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    return word[:-2] if word.endswith(_ES_AFTER) else word[:-1]
