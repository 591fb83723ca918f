"""Happenings: the verbs and nouns that name an event, by type, with an invented sentence for each group.

In an example `{}` stands for the verb's past participle (or the noun), so that every word of the group is tried in it.
"""

from typing import NamedTuple

from summarizer.models.findings import EventType


class VerbGroup(NamedTuple):
    """Verbs that name the same type of event by themselves, whatever their object is."""

    type: EventType
    verbs: tuple[str, ...]
    """Base forms; a particle or object that belongs to it follows an underscore: `call_up`."""
    example: str
    beside: frozenset[str] = frozenset()
    """If any are given, one of these words must stand in the clause too: "prices fell", not "snow fell"."""


class NounGroup(NamedTuple):
    """Nouns that name the same type of event, alone or after a verb that adds little ("held talks")."""

    type: EventType
    nouns: tuple[str, ...]
    """Singular; words of a compound are joined by an underscore: `traffic_jam`."""
    example: str


def _verbs(kind: EventType, verbs: str, example: str, beside: str = "") -> VerbGroup:
    return VerbGroup(kind, tuple(verbs.split()), example, frozenset(beside.split()))


def _nouns(kind: EventType, nouns: str, example: str) -> NounGroup:
    return NounGroup(kind, tuple(nouns.split()), example)


VERB_GROUPS = (
    _verbs("conflict", "attack shell invade set_off detonate ambush besiege liberate overrun retake bombard storm torpedo",
           "The village was {} by the northern army on Monday."),
    _verbs("conflict", "retaliate fire clash", "The northern army had {} near the village."),
    _verbs("conflict", "dispatch deploy mobilize mobilise conscript call_up draft", "Two brigades were {} on Monday."),
    _verbs("conflict", "disarm shoot_down", "The drone was {} over the lake."),
    _verbs("protest", "protest demonstrate rally riot march take_to_the_streets go_on_strike walk_out",
           "Hundreds of miners have {} in Port Ellery."),
    _verbs("protest", "boycott picket", "The fair was {} by farmers."),
    _verbs("justice", "arrest detain capture charge convict sentence jail imprison indict prosecute acquit extradite "
           "deport interrogate question interview handcuff fine", "Two men were {} in Port Ellery on Monday."),
    _verbs("justice", "rob steal murder stab rape kidnap abduct assault behead smuggle shoot_dead gun_down bring_to_justice",
           "A clerk was {} in Port Ellery on Monday."),
    _verbs("justice", "sue investigate raid obstruct search", "The firm was {} in March."),
    _verbs("decision", "order ban approve adopt authorize authorise allow permit prohibit outlaw enact ratify repeal "
           "overturn impose veto postpone decree reopen legalise legalize abolish tighten",
           "The crossing was {} by the council on Monday."),
    _verbs("decision", "announce declare introduce lift revoke", "The curfew was {} by the council on Monday."),
    _verbs("decision", "rule_out", "A merger was {} by the board."),
    _verbs("decision", "call_off put_off place_on", "The parade was {} by the council."),
    _verbs("diplomacy", "pledge condemn denounce threaten expel negotiate apologise apologize warn espouse cooperate "
           "mediate contact", "The neighbours have {} again."),
    _verbs("election", "elect re-elect reelect appoint nominate inaugurate oust unseat defeat", "Ana Lund was {} on Sunday."),
    _verbs("election", "resign step_down stand_down concede", "The governor has {}."),
    _verbs("movement", "flee enter arrive evacuate rescue depart emigrate migrate escape leave return queue jam",
           "Some 300 villagers have {} since Monday."),
    _verbs("movement", "cross come go travel", "Some 300 villagers had {} the border by Monday.",
           "border borders frontier river country abroad states"),
    _verbs("movement", "relocate displace strand hospitalise hospitalize airlift resettle let_out", "Many families were {}."),
    _verbs("disaster", "collapse crash derail explode erupt capsize sink flood burst burn_down drown crest",
           "The old ferry had {} in the storm."),
    _verbs("disaster", "crush trample infect destroy damage", "Forty boats were {} in the storm."),
    _verbs("disaster", "injure wound", "Three boys were {} near the mill."),
    _verbs("economy", "sell_out skyrocket soar plunge plummet buy_up lay_off hire acquire merge invest surge export import buy",
           "The tickets have {} since Monday."),
    _verbs("economy", "sell shed rise climb fall drop jump slip ease double triple", "Prices had {} by Monday.",
           "price prices shares share stocks index profit profits sales revenue exports imports turnover jobs rents wages "
           "unemployment inflation output currency tickets percent % cost costs"),
    _verbs("science", "discover invent sequence vaccinate patent clone detect orbit retreat", "A moon was {} by the team."),
    _verbs("culture", "premiere exhibit score crown", "The film was {} in May."),
    _verbs("person", "die kill marry bury divorce wed hang", "The painter had {} in May."),
    _verbs("person", "bear", "The painter was {} in May."),
    _verbs("other", "unveil install demolish abandon vandalise vandalize", "The statue was {} in May."),
    _verbs("other", "apply receive register", "Some 300 families have {} since Monday."),
)  # fmt: skip

NOUN_GROUPS = (
    _nouns("conflict", "attack offensive counteroffensive invasion bombing airstrike air_strike shelling ambush raid "
           "explosion blast shootout gunfire siege fighting strike ceasefire", "A {} began near the village on Monday."),
    _nouns("protest", "protest demonstration rally riot unrest petition march boycott", "A {} began in Port Ellery on Monday."),
    _nouns("justice", "arrest trial investigation inquiry lawsuit murder robbery extradition kidnapping indictment sentence",
           "The {} began in Port Ellery on Monday."),
    _nouns("decision", "order decree ban emergency curfew ruling moratorium reform", "The council issued a {} on Monday."),
    _nouns("diplomacy", "talks negotiations summit treaty agreement truce warning ultimatum condemnation",
           "The neighbours held a {} on Monday."),
    _nouns("election", "election referendum vote ballot recount runoff inauguration resignation victory majority seat",
           "The town held a {} on Sunday."),
    _nouns("movement", "exodus evacuation migration traffic_jam tailback queue influx onslaught departure arrival",
           "A {} began on the coast road on Monday."),
    _nouns("disaster", "earthquake flood flooding hurricane storm stampede avalanche landslide epidemic outbreak accident crash "
           "collapse wildfire fire eruption tsunami drought blackout derailment", "A {} began in the valley on Monday."),
    _nouns("economy", "rush merger takeover layoff bankruptcy price_rise recession", "A {} began in Port Ellery on Monday."),
    _nouns("science", "study launch discovery test_flight", "The team began the {} on Monday."),
    _nouns("culture", "match tournament festival concert exhibition medal award race marathon", "The {} began on Monday."),
    _nouns("person", "funeral wedding memorial_service birth", "A {} began in Port Ellery on Monday."),
    _nouns("other", "construction repair", "The {} began in Port Ellery on Monday."),
)  # fmt: skip

LIGHT_VERBS = frozenset(
    "hold launch issue sign win gain lose open start begin end make take face spark cause see reach conduct order call "
    "carry stage declare announce impose hit strike follow break happen occur erupt trigger suffer complete earn resume "
    "suspend enter give deliver join attend lead result continue underway report maintain receive".split()
)
"""Verbs that add little to an event noun beside them."""

SAME_HAPPENING = (
    frozenset("attack bombing explosion blast bomb shelling".split()),
    frozenset("flee leave exodus departure depart escape".split()),
    frozenset("enter arrive arrival influx cross onslaught".split()),
    frozenset("announce declare order decree mobilize mobilise mobilisation".split()),
    frozenset("stampede crush trample".split()),
    frozenset("traffic_jam tailback queue jam".split()),
    frozenset("collapse crash accident".split()),
    frozenset("protest demonstrate demonstration rally march take_to_the_streets unrest".split()),
    frozenset("question interview interrogate".split()),
    frozenset("capture arrest detain".split()),
    frozenset("flood flooding".split()),
    frozenset("election vote ballot".split()),
    frozenset("fire shell exchange".split()),
    frozenset("die kill".split()),
    frozenset("elect re-elect reelect".split()),
)
"""Words that, of the same people or place, speak of the same happening."""
