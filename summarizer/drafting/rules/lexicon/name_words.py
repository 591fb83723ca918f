"""Words that tell a person's role from the name, a body from a person: lower-case, singular."""

ROLES = frozenset(
    "president master vice-president premier chancellor minister secretary undersecretary governor mayor senator congressman "
    "congresswoman representative deputy councillor councilor ambassador envoy commissioner commander general colonel "
    "captain major lieutenant sergeant admiral marshal chief head director chairman chairwoman chair chairperson "
    "spokesman spokeswoman spokesperson leader prosecutor judge justice attorney lawyer solicitor sheriff officer "
    "inspector superintendent detective professor doctor researcher scientist analyst economist editor journalist "
    "reporter author coach manager captain player king queen prince princess pope bishop archbishop cardinal imam "
    "sheikh ayatollah dictator ruler founder owner partner ceo executive official lawmaker politician candidate "
    "economist historian expert advisor adviser aide resident witness mother father brother sister wife "
    "husband widow widower son daughter mr mr. mrs mrs. ms ms. dr dr. prof prof. gen gen. col col. lt lt. capt capt. "
    "sgt sgt. maj maj. rev rev. sen sen. rep rep. gov gov. sir dame lord lady pan-democrat politician veteran activist "
    "engineer farmer teacher driver firefighter policeman policewoman glaciologist biologist member delegate speaker "
    "treasurer rector dean principal clerk coroner pastor priest artist singer actor actress writer".split()
)
"""Heads of the words that say what somebody is."""

COURTESY = frozenset("mr mr. mrs mrs. ms ms. dr dr. prof prof. sir dame lord lady".split())
"""Titles that are neither name nor role."""

PORTFOLIOS = frozenset(
    "state education finance defence defense interior health justice trade transport energy agriculture labour labor "
    "environment culture tourism affairs foreign internal economy economics industry security war sport sports science "
    "housing commerce treasury intelligence development immigration".split()
)
"""What a minister or secretary is minister of; never a person's name."""

BODIES = frozenset(
    "ministry agency authority authorities service services government department office board council committee "
    "commission court parliament duma senate congress assembly police army military navy force forces guard bank "
    "company firm corporation group union party alliance movement organisation organization institute institution "
    "university college school hospital association federation foundation fund centre center bureau embassy consulate "
    "kremlin pentagon administration municipality city outlet newspaper magazine broadcaster station channel network "
    "media team club league camp ministry brigade body operator insurer airline airport society coalition "
    "secretariat presidency republic kingdom observatory laboratory registry watchdog regulator chamber "
    "mission headquarters command staff".split()
)
"""Heads of the words for bodies that speak and act."""

OF_HEADS = ROLES | BODIES | frozenset(
    "bank union house state states islands republic kingdom province district region gulf sea cape isle bay lake mount "
    "board day war battle treaty code law act plains arch church cathedral port city town village people".split()
)  # fmt: skip
"""Words after which "of" and a capital letter go on with the same name."""

OUTLETS = frozenset(
    "reuters afp ap tass interfax xinhua kazinform yonhap kcna bbc cnn nbc cbs abc fox msnbc npr pbs ria bloomberg dpa "
    "efe ansa kyodo anadolu irna isna tasnim aljazeera guardian telegraph independent mirror times post journal tribune "
    "herald chronicle gazette bild spiegel zeit monde figaro liberation repubblica mundo pais mediazona meduza "
    "kommersant vedomosti izvestia ukrinform unian informburo voa rfe/rl dw euronews axios politico".split()
)
"""News outlets by name: what they report, they relay."""

OUTLET_HEADS = frozenset(
    "outlet newspaper magazine broadcaster channel daily weekly radio television media tabloid newswire".split()
)
"""Heads of the words for news outlets; with "news agency" and "press agency"."""

GROUPS = frozenset(
    "officials authorities police investigators prosecutors witnesses residents experts scientists researchers "
    "doctors lawmakers organisers organizers activists analysts economists critics sources lawyers rescuers firefighters "
    "forecasters insurers campaigners protesters reports documents papers report statement document paper study survey "
    "poll court models authors parents relatives friends neighbours neighbors colleagues employees workers unions".split()
)
"""People and documents without a name that speak as one."""

SUBSTITUTES = {
    "agency": frozenset({"agency", "service", "guard"}),
    "authority": frozenset({"authority", "agency", "ministry", "service", "police"}),
    "ministry": frozenset({"ministry"}),
    "service": frozenset({"service", "agency"}),
    "company": frozenset({"company", "firm", "corporation", "group", "operator", "airline"}),
    "firm": frozenset({"company", "firm", "corporation", "group"}),
    "institute": frozenset({"institute", "university", "centre", "center"}),
}
"""For "the agency": the heads of earlier names it may stand for; a head that is not listed stands for itself."""
