"""Currencies: the signs, codes and names of money, with their ISO 4217 codes."""

from decimal import Decimal
from typing import NamedTuple

from summarizer.mentions.numbers.line import Line, longest_first


class Currency(NamedTuple):
    """One way to name money beside a number."""

    code: str
    """ISO 4217."""
    words: str
    """Forms, split by "|"; a form may have several tokens, split by spaces."""
    example: str
    """A text whose one number has this unit."""
    factor: Decimal = Decimal(1)
    """What one of it is in the major unit: 0.01 for cents."""


_CENT = Decimal("0.01")

SIGNS = (
    Currency("USD", "$|us $|$ us", "a fine of $40"),
    Currency("AUD", "a $|au $|$ a", "a fine of A$40"),
    Currency("CAD", "c $|ca $", "a fine of C$40"),
    Currency("NZD", "nz $", "a fine of NZ$40"),
    Currency("HKD", "hk $", "a fine of HK$40"),
    Currency("SGD", "s $", "a fine of S$40"),
    Currency("TWD", "nt $", "a fine of NT$40"),
    Currency("BRL", "r $", "a fine of R$40"),
    Currency("EUR", "€", "a fine of €40"),
    Currency("GBP", "£", "a fine of £40"),
    Currency("JPY", "¥", "a fine of ¥40"),
    Currency("MYR", "rm", "a fine of RM40"),
    Currency("IDR", "rp|rp .", "a fine of Rp40,000"),
    Currency("CNY", "rmb", "a fine of RMB40"),
    Currency("INR", "₹|rs|rs .", "a fine of Rs 40"),
    Currency("RUB", "₽", "a fine of ₽40"),
    Currency("UAH", "₴", "a fine of ₴40"),
    Currency("KZT", "₸", "a fine of ₸40"),
    Currency("TRY", "₺", "a fine of ₺40"),
    Currency("KRW", "₩", "a fine of ₩4,000"),
    Currency("ILS", "₪", "a fine of ₪40"),
    Currency("NGN", "₦", "a fine of ₦40"),
    Currency("PHP", "₱", "a fine of ₱40"),
    Currency("VND", "₫", "a fine of ₫40"),
    Currency("GEL", "₾", "a fine of ₾40"),
    Currency("THB", "฿", "a fine of ฿40"),
)
"""What stands before a number, a space between or not; some stand behind it too ("40 €")."""

CODES = frozenset(
    "AED ARS AUD BDT BGN BRL CAD CHF CLP CNY COP CZK DKK EGP EUR GBP GEL HKD HUF IDR ILS INR IRR JPY KES KRW KZT MXN "
    "MYR NGN NOK NZD PEN PHP PKR PLN QAR RON RSD RUB SAR SEK SGD THB TRY TWD UAH USD UZS VND ZAR".split()
)
"""ISO 4217 codes that stand before or behind a number, in capitals."""

NAMES = (
    Currency("USD", "dollar|dollars|us dollar|us dollars|buck|bucks", "a fine of 40 dollars"),
    Currency("AUD", "australian dollar|australian dollars", "a fine of 40 Australian dollars"),
    Currency("CAD", "canadian dollar|canadian dollars", "a fine of 40 Canadian dollars"),
    Currency("NZD", "new zealand dollar|new zealand dollars", "a fine of 40 New Zealand dollars"),
    Currency("HKD", "hong kong dollar|hong kong dollars", "a fine of 40 Hong Kong dollars"),
    Currency("SGD", "singapore dollar|singapore dollars", "a fine of 40 Singapore dollars"),
    Currency("EUR", "euro|euros", "a fine of 40 euros"),
    Currency("GBP", "pound|pounds|pound sterling|pounds sterling|quid", "a fine of 40 pounds"),
    Currency("EGP", "egyptian pound|egyptian pounds", "a fine of 40 Egyptian pounds"),
    Currency("JPY", "yen|japanese yen", "a fine of 40 yen"),
    Currency("CNY", "yuan|chinese yuan|renminbi", "a fine of 40 yuan"),
    Currency("KRW", "korean won|south korean won", "a fine of 40,000 Korean won"),
    Currency("INR", "rupee|rupees|indian rupee|indian rupees", "a fine of 40 rupees"),
    Currency("PKR", "pakistani rupee|pakistani rupees", "a fine of 40 Pakistani rupees"),
    Currency("RUB", "ruble|rubles|rouble|roubles|russian rubles|russian roubles", "a fine of 40 roubles"),
    Currency("BYN", "belarusian rubles|belarusian roubles", "a fine of 40 Belarusian rubles"),
    Currency("UAH", "hryvnia|hryvnias|hryvnya|hryvnyas|hryvni", "a fine of 40 hryvnias"),
    Currency("KZT", "tenge", "a fine of 40 tenge"),
    Currency("GEL", "lari", "a fine of 40 lari"),
    Currency("TRY", "lira|liras|turkish lira|turkish liras", "a fine of 40 lira"),
    Currency("CHF", "franc|francs|swiss franc|swiss francs", "a fine of 40 Swiss francs"),
    Currency("SEK", "krona|kronor|swedish krona|swedish kronor|swedish crowns", "a fine of 40 kronor"),
    Currency("NOK", "norwegian krone|norwegian kroner|norwegian crowns", "a fine of 40 Norwegian kroner"),
    Currency("DKK", "krone|kroner|danish krone|danish kroner|danish crowns", "a fine of 40 Danish kroner"),
    Currency("CZK", "koruna|korunas|koruny|korun|crown|crowns|czech crowns|czech koruna", "a fine of 40 Czech crowns"),
    Currency("PLN", "zloty|zlotys|zloties|złoty|złotys", "a fine of 40 zlotys"),
    Currency("HUF", "forint|forints", "a fine of 40 forints"),
    Currency("RON", "leu|lei|romanian lei", "a fine of 40 lei"),
    Currency("BGN", "lev|leva|levs", "a fine of 40 leva"),
    Currency("ILS", "shekel|shekels", "a fine of 40 shekels"),
    Currency("ZAR", "rand", "a fine of 40 rand"),
    Currency("BRL", "reais|brazilian reais", "a fine of 40 reais"),
    Currency("MXN", "mexican peso|mexican pesos", "a fine of 40 Mexican pesos"),
    Currency("ARS", "argentine peso|argentine pesos", "a fine of 40 Argentine pesos"),
    Currency("PHP", "philippine peso|philippine pesos", "a fine of 40 Philippine pesos"),
    Currency("THB", "baht", "a fine of 40 baht"),
    Currency("MYR", "ringgit", "a fine of 40 ringgit"),
    Currency("IDR", "rupiah", "a fine of 40,000 rupiah"),
    Currency("VND", "dong", "a fine of 40,000 dong"),
    Currency("BDT", "taka", "a fine of 40 taka"),
    Currency("NGN", "naira", "a fine of 40 naira"),
    Currency("KES", "kenyan shilling|kenyan shillings", "a fine of 40 Kenyan shillings"),
    Currency("AED", "dirham|dirhams", "a fine of 40 dirhams"),
    Currency("SAR", "riyal|riyals|saudi riyals", "a fine of 40 riyals"),
    Currency("USD", "cent|cents|¢", "a surcharge of 40 cents", _CENT),
    Currency("EUR", "euro cent|euro cents|eurocent|eurocents", "a surcharge of 40 euro cents", _CENT),
    Currency("GBP", "penny|pence|p", "a surcharge of 40 pence", _CENT),
    Currency("RUB", "kopeck|kopecks|kopek|kopeks", "a surcharge of 40 kopecks", _CENT),
)
"""What stands behind a number. Names that several states share and no adjective settles go to the best known one."""

_SIGN_OF = {tuple(form.split()): sign for sign in SIGNS for form in sign.words.split("|")}
_NAME_OF = {tuple(form.split()): name for name in NAMES for form in name.words.split("|")}
_SIGNS_BY_LAST = longest_first(_SIGN_OF, -1)
_NAMES_BY_FIRST = longest_first(_NAME_OF, 0)
_CODES_IN_LOWER_CASE = frozenset(code.lower() for code in CODES)
_BEFORE = frozenset(_SIGNS_BY_LAST) | _CODES_IN_LOWER_CASE
_BEHIND = frozenset(_NAMES_BY_FIRST) | _CODES_IN_LOWER_CASE | {form[0] for form in _SIGN_OF if len(form) == 1}
"""Words with which money may begin behind a number; it does behind few, and this is asked of all."""


def money_before(line: Line, at: int) -> tuple[int, str] | None:
    """Return the first token of the currency sign or code in front of this token, and its ISO 4217 code."""
    if line.words[at - 1] not in _BEFORE:
        return None
    if line.text(at - 1) in CODES:
        return at - 1, line.text(at - 1)
    for form in _SIGNS_BY_LAST.get(line.words[at - 1], ()):
        first = at - len(form)
        if line.follows(first, form) and _is_one_sign(line, first, at):
            return first, _SIGN_OF[form].code
    return None


def _is_one_sign(line: Line, first: int, end: int) -> bool:
    letters = not line.is_word(first) or line.is_capitalised(first)
    return letters and (end - first < 2 or line.is_glued(first + 1) or len(line.words[first]) > 1)


def money_after(line: Line, at: int) -> tuple[int, str, Decimal] | None:
    """Return the end of the currency name, code or sign at this token, its code, and its worth in the major unit."""
    if line.words[at] not in _BEHIND:
        return None
    if line.text(at) in CODES:
        return at + 1, line.text(at), Decimal(1)
    for form in _NAMES_BY_FIRST.get(line.words[at], ()):
        if line.follows(at, form) and (len(form[0]) > 1 or line.is_glued(at)):
            name = _NAME_OF[form]
            return at + len(form), name.code, name.factor
    sign = _SIGN_OF.get((line.words[at],))
    if sign and not line.is_word(at) and not line.is_numeral(at + 1):
        return at + 1, sign.code, Decimal(1)
    return None
