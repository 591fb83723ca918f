"""Words that hold sentences together: closed classes, lower-case, apostrophes straight."""

ABBREVIATIONS = frozenset(
    "mr mrs ms dr prof gen col lt capt sgt maj rev hon sen rep gov jr sr st no vs inc ltd co corp dept est jan feb mar "
    "apr jun jul aug sept sep oct nov dec".split()
)

ARTICLES = frozenset({"the", "a", "an"})
DETERMINERS = ARTICLES | frozenset(
    "this that these those its his her their our my your some any no every each both another other such all".split()
)
PRONOUNS = frozenset(
    "i you he she it we they me him us them himself herself itself themselves who whom which what that this these those "
    "one someone anyone everyone nobody".split()
)
HUMAN_PRONOUNS = frozenset({"he", "she", "him", "her"})

PREPOSITIONS = frozenset(
    "about above across after against along alongside amid among around as at before behind below beneath beside "
    "between beyond by despite down during except following for from in inside into like near of off on onto out "
    "outside over past per since through throughout to toward towards under until up upon via with within without".split()
)
CONJUNCTIONS = frozenset(
    "and but or nor so yet while whereas although though because if unless when whenever where".split()
)
SUBORDINATORS = frozenset(
    "although though because if unless when whenever where while whereas after before since until as whether that who "
    "which whom whose".split()
)

BE = frozenset("is are was were be been being am 's 're".split())
HAVE = frozenset("has have had having".split())
MODALS = frozenset("will would shall should may might can could must won't wouldn't couldn't can't shouldn't".split())
AUXILIARIES = BE | HAVE | MODALS | frozenset("do does did".split())
NEGATIONS = frozenset(
    "not never no neither nor nobody nothing without didn't doesn't don't isn't aren't wasn't weren't hasn't haven't "
    "hadn't won't wouldn't couldn't can't cannot shouldn't hardly".split()
)

ADVERBS = frozenset(
    "again ago ahead almost alone already also always apparently back briefly currently earlier eventually ever finally "
    "first formally further furthermore hastily here however immediately initially instead just largely last late later "
    "mainly meanwhile moreover nearly newly normally not now officially often once only originally overnight partially "
    "partly previously publicly quickly quietly rather recently repeatedly reportedly allegedly separately shortly "
    "significantly similarly simply since so sometimes soon still subsequently successfully suddenly then there "
    "therefore together today tomorrow too twice unanimously usually yesterday yet likewise nevertheless nonetheless "
    "additionally narrowly jointly slightly sharply personally privately since unexpectedly".split()
)

CALENDAR = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday january february march april may june july august "
    "september october november december jan. feb. mar. apr. jun. jul. aug. sept. sep. oct. nov. dec. today yesterday "
    "tomorrow tonight morning afternoon evening night".split()
)

OPENERS = (
    DETERMINERS | PRONOUNS | PREPOSITIONS | CONJUNCTIONS | SUBORDINATORS | AUXILIARIES | ADVERBS | NEGATIONS | CALENDAR
    | frozenset(
        "about according more most many much few fewer less least several two three four five six seven eight nine ten "
        "eleven twelve dozens hundreds thousands millions half roughly approximately well thanks due based given asked "
        "how why whose even only yes no please read photo image source video details background previously update quote "
        "officials authorities police investigators people residents experts scientists researchers critics "
        "analysts voters workers protesters families lawmakers".split()
    )
)  # fmt: skip
"""Words that a sentence may open with: their capital letter makes no name of them."""
