"""Inflection: the forms of English verbs and the plural of nouns, irregular ones by table."""

from typing import NamedTuple

_IRREGULAR = """
arise arose arisen|bear bore born|beat beat beaten|become became become|begin began begun|break broke broken|build built built
burn burned burned|burst burst burst|buy bought bought|cast cast cast|catch caught caught|come came come|cut cut cut
deal dealt dealt|draw drew drawn|drive drove driven|fall fell fallen|fight fought fought|find found found|flee fled fled
fly flew flown|forbid forbade forbidden|freeze froze frozen|get got got|give gave given|go went gone|hang hanged hanged
hit hit hit|hold held held|hurt hurt hurt|leave left left|lead led led|lose lost lost|make made made|meet met met
overthrow overthrew overthrown|put put put|quit quit quit|rise rose risen|run ran run|seek sought sought|sell sold sold
send sent sent|set set set|shake shook shaken|shoot shot shot|shut shut shut|sink sank sunk|spread spread spread
spring sprang sprung|stand stood stood|steal stole stolen|strike struck struck|sweep swept swept|swim swam swum
take took taken|tear tore torn|throw threw thrown|wed wed wed|win won won|withdraw withdrew withdrawn|lay laid laid
ban banned banned|rob robbed robbed|stab stabbed stabbed|drop dropped dropped|plan planned planned|jam jammed jammed
slam slammed slammed|stop stopped stopped|veto vetoed vetoed|quarrel quarrelled quarrelled|scrap scrapped scrapped
kidnap kidnapped kidnapped|admit admitted admitted|permit permitted permitted|expel expelled expelled|trim trimmed trimmed
rebel rebelled rebelled|cancel cancelled cancelled|slip slipped slipped|top topped topped|wrap wrapped wrapped|gun gunned gunned
ship shipped shipped|step stepped stepped|commit committed committed|submit submitted submitted|die died died|tie tied tied
bid bid bid|crown crowned crowned|overrun overran overrun|rebuild rebuilt rebuilt|retake retook retaken|swear swore sworn
transfer transferred transferred|prefer preferred preferred|swap swapped swapped|chair chaired chaired|lie lay lain
"""
_PARTS = {row.split()[0]: row.split() for line in _IRREGULAR.split("\n") for row in line.split("|") if row}


class VerbForms(NamedTuple):
    """The forms of one verb, without its particle."""

    base: str
    third: str
    past: str
    participle: str
    progressive: str


def verb_forms(base: str) -> VerbForms:
    """Return the forms of a verb: `verb_forms("flee").past` is "fled"."""
    _, past, participle = _PARTS.get(base, (base, _regular_past(base), _regular_past(base)))
    return VerbForms(base, plural(base), past, participle, _progressive(base, past))


def plural(noun: str) -> str:
    """Return the plural of a noun, which is also the third person of a verb: "crash" gives "crashes"."""
    if noun.endswith(("s", "sh", "ch", "x", "z", "o")):
        return noun + "es"
    if noun.endswith("y") and noun[-2] not in "aeou":
        return noun[:-1] + "ies"
    return noun + "s"


def _regular_past(base: str) -> str:
    if base.endswith("e"):
        return base + "d"
    return base[:-1] + "ied" if base.endswith("y") and base[-2] not in "aeou" else base + "ed"


def _progressive(base: str, past: str) -> str:
    doubled = past.endswith("ed") and len(past) == len(base) + 3 and past[len(base)] == base[-1]
    if doubled or base in _DOUBLING:
        return base + base[-1] + "ing"
    if base.endswith("ie"):
        return base[:-2] + "ying"
    return base[:-1] + "ing" if base.endswith("e") and not base.endswith("ee") else base + "ing"


_DOUBLING = frozenset("begin cut get hit put quit run set shut stop swim win bid overrun".split())
