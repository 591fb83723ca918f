"""The table of currencies: the signs, codes and names of money, with their ISO 4217 codes."""

from collections.abc import Iterator
from decimal import Decimal
from typing import NamedTuple


class Currency(NamedTuple):
    """One way to name money beside a number."""

    code: str
    """ISO 4217; what is customary for money of no state (BTC)."""
    words: str
    """Forms, split by "|"; a form may have several tokens, split by spaces."""
    example: str
    """A text whose one number has this unit."""
    factor: Decimal = Decimal(1)
    """What one of it is in the major unit: 0.01 for cents."""


CENT = Decimal("0.01")

SIGNS = (
    Currency("USD", "$|us $|$ us|u . s . $", "a fine of $40"),
    Currency("AUD", "a $|au $|$ a|aus $", "a fine of A$40"),
    Currency("CAD", "c $|ca $|can $|cdn $|$ c", "a fine of C$40"),
    Currency("NZD", "nz $", "a fine of NZ$40"),
    Currency("HKD", "hk $", "a fine of HK$40"),
    Currency("SGD", "s $", "a fine of S$40"),
    Currency("TWD", "nt $", "a fine of NT$40"),
    Currency("BRL", "r $", "a fine of R$40"),
    Currency("MXN", "mex $|mx $", "a fine of Mex$40"),
    Currency("JMD", "j $", "a fine of J$40"),
    Currency("TTD", "tt $", "a fine of TT$40"),
    Currency("XCD", "ec $", "a fine of EC$40"),
    Currency("FJD", "fj $", "a fine of FJ$40"),
    Currency("NAD", "n $", "a fine of N$40"),
    Currency("DOP", "rd $", "a fine of RD$40"),
    Currency("EUR", "€", "a fine of €40"),
    Currency("GBP", "£|£ stg", "a fine of £40"),
    Currency("JPY", "¥|y =", "a fine of Y=40"),
    Currency("MYR", "rm", "a fine of RM40"),
    Currency("IDR", "rp|rp .", "a fine of Rp40,000"),
    Currency("CNY", "rmb", "a fine of RMB40"),
    Currency("INR", "₹|rs|rs .", "a fine of Rs 40"),
    Currency("BDT", "৳|tk|tk .", "a fine of Tk 40"),
    Currency("KES", "ksh|kshs", "a fine of KSh40"),
    Currency("UGX", "ush|ugsh", "a fine of USh4,000"),
    Currency("TZS", "tsh|tshs", "a fine of TSh4,000"),
    Currency("SEK", "skr", "a fine of SKr40"),
    Currency("NOK", "nkr", "a fine of NKr40"),
    Currency("DKK", "dkr", "a fine of DKr40"),
    Currency("CHF", "sfr|sfr .|fr .", "a fine of SFr40"),
    Currency("AED", "dh|dhs", "a fine of Dh40"),
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
    Currency("CRC", "₡", "a fine of ₡40"),
    Currency("GHS", "₵|gh ₵|gh ¢", "a fine of GH₵40"),
    Currency("LAK", "₭", "a fine of ₭40"),
    Currency("MNT", "₮", "a fine of ₮40"),
    Currency("PYG", "₲", "a fine of ₲40"),
    Currency("AZN", "₼", "a fine of ₼40"),
    Currency("AMD", "֏", "a fine of ֏40"),
    Currency("BTC", "₿", "a fine of ₿40"),
)
"""What stands before a number, a space between or not; some stand behind it too ("40 €")."""

LETTERS = (
    Currency("GBP", "PS", "a bridge for PS2.7m"),
    Currency("ZAR", "R", "a bridge for R40m"),
    Currency("NGN", "N", "a bridge for N40bn"),
    Currency("PHP", "P", "a bridge for P40 million"),
    Currency("ZMW", "K", "a bridge for K1,400"),
)
"""Capitals, a mangled pound sign of wire copy among them, that are money where they touch what is plainly an amount: a
number with a scale word, groups or hundredths. Elsewhere they name a road or a console."""

CODES = frozenset(
    "AED ARS AUD AZN BDT BGN BHD BRL BTC BWP BYN CAD CHF CLP CNY COP CRC CZK DEM DKK DOP DZD EGP ETB ETH EUR FRF GBP GEL GHS "
    "GTQ HKD HRK HUF IDR ILS INR IQD IRR ISK JMD JOD JPY KES KGS KRW KWD KZT LAK LBP LKR LYD MAD MDL MKD MMK MNT MUR MXN MYR "
    "MZN NAD NGN NOK NPR NZD OMR PEN PGK PHP PKR PLN PYG QAR RON RSD RUB RWF SAR SEK SGD SYP THB TJS TMT TND TRY TTD TWD TZS "
    "UAH UGX USD UYU UZS VES VND XAF XCD XOF YER ZAR ZMW".split()
)
"""Codes that stand before or behind a number, in capitals."""
CODES_IN_LOWER_CASE = frozenset(
    "aed aud brl chf cny czk dkk eur gbp hkd huf idr ils inr jpy kes krw kzt mxn myr ngn nzd pkr pln rub sek sgd thb twd uah "
    "usd vnd zar btc".split()
)
"""Those that text without capitals has too, being no words."""


class _Shared(NamedTuple):
    """A name of money that several states have, told apart by an adjective."""

    words: str
    """Singular and plurals, split by "|"."""
    states: str
    """Codes, each with its adjectives split by "|"; rows split by ";"."""
    factor: Decimal = Decimal(1)


_DOLLARS = (
    "USD us|american|u . s .;AUD australian|aussie;CAD canadian;NZD new zealand;HKD hong kong;SGD singapore|singaporean;"
    "TWD taiwan|taiwanese|new taiwan;JMD jamaican;TTD trinidad;XCD east caribbean;FJD fijian;NAD namibian;BBD barbados;"
    "BSD bahamian;ZWL zimbabwean|zimbabwe;LRD liberian;GYD guyanese;BND brunei"
)
SHARED = (
    _Shared("dollars|dollar", _DOLLARS),
    _Shared("cents|cent", _DOLLARS + ";EUR euro", CENT),
    _Shared("pounds|pound", "GBP british;EGP egyptian;SYP syrian;LBP lebanese;SDG sudanese;SSP south sudanese"),
    _Shared(
        "pesos|peso",
        "MXN mexican;ARS argentine|argentinian;PHP philippine;CLP chilean;COP colombian;CUP cuban;DOP dominican;UYU uruguayan",
    ),
    _Shared("rupees|rupee", "INR indian;PKR pakistani|pakistan;LKR sri lankan;NPR nepalese|nepali;MUR mauritian"),
    _Shared(
        "francs|franc",
        "CHF swiss;XOF cfa|west african cfa;XAF central african cfa;CDF congolese;RWF rwandan;GNF guinean;BIF burundian;"
        "DJF djibouti;FRF french;BEF belgian",
    ),
    _Shared(
        "dinars|dinar",
        "IQD iraqi;KWD kuwaiti;JOD jordanian;BHD bahraini;RSD serbian;DZD algerian;TND tunisian;LYD libyan",
    ),
    _Shared("dirhams|dirham", "AED uae|emirati;MAD moroccan"),
    _Shared("riyals|riyal|rials|rial", "SAR saudi;QAR qatari|qatar;IRR iranian;OMR omani;YER yemeni"),
    _Shared("shillings|shilling", "KES kenyan|kenya;UGX ugandan|uganda;TZS tanzanian|tanzania;SOS somali"),
    _Shared("rubles|ruble|roubles|rouble", "RUB russian;BYN belarusian|belarussian"),
    _Shared("kronor|krona|kronur", "SEK swedish;ISK icelandic"),
    _Shared("kroner|krone", "NOK norwegian;DKK danish"),
    _Shared("crowns|crown", "SEK swedish;NOK norwegian;DKK danish;CZK czech;ISK icelandic"),
    _Shared("lira|liras|lire", "TRY turkish;ITL italian"),
    _Shared("won", "KRW south korean|korean;KPW north korean"),
    _Shared("lei|leu", "RON romanian;MDL moldovan"),
    _Shared("manats|manat", "AZN azerbaijani|azeri;TMT turkmen"),
    _Shared("som|soms|sum|soum", "KGS kyrgyz;UZS uzbek"),
    _Shared("marks|mark", "DEM german|deutsche|west german;BAM bosnian;FIM finnish"),
    _Shared("kwacha", "ZMW zambian;MWK malawian"),
)
"""With an adjective; what is best known without one has a row of `PLAIN` besides."""

PLAIN = (
    Currency("USD", "dollar|dollars|buck|bucks", "a fine of 40 dollars"),
    Currency("EUR", "euro|euros", "a fine of 40 euros"),
    Currency("GBP", "pound|pounds|pound sterling|pounds sterling|quid", "a fine of 40 pounds"),
    Currency("JPY", "yen|japanese yen|円", "a fine of 40 yen"),
    Currency("CNY", "yuan|chinese yuan|renminbi|rmb|kuai|元", "a fine of 40 yuan"),
    Currency("INR", "rupee|rupees", "a fine of 40 rupees"),
    Currency("RUB", "ruble|rubles|rouble|roubles", "a fine of 40 roubles"),
    Currency("UAH", "hryvnia|hryvnias|hryvnya|hryvnyas|hryvni", "a fine of 40 hryvnias"),
    Currency("KZT", "tenge", "a fine of 40 tenge"),
    Currency("GEL", "lari|georgian lari", "a fine of 40 lari"),
    Currency("TRY", "lira|liras", "a fine of 40 lira"),
    Currency("CHF", "franc|francs", "a fine of 40 francs"),
    Currency("SEK", "krona|kronor", "a fine of 40 kronor"),
    Currency("DKK", "krone|kroner", "a fine of 40 kroner"),
    Currency("CZK", "koruna|korunas|koruny|korun|crown|crowns|czech koruna", "a fine of 40 crowns"),
    Currency("PLN", "zloty|zlotys|zloties|złoty|złotys|polish zloty|polish zlotys", "a fine of 40 zlotys"),
    Currency("HUF", "forint|forints", "a fine of 40 forints"),
    Currency("RON", "leu|lei", "a fine of 40 lei"),
    Currency("BGN", "lev|leva|levs", "a fine of 40 leva"),
    Currency("HRK", "kuna|kunas|kn", "a fine of 40 kuna"),
    Currency("ILS", "shekel|shekels|new shekels|israeli shekels", "a fine of 40 shekels"),
    Currency("ZAR", "rand|south african rand", "a fine of 40 rand"),
    Currency("BRL", "reais|brazilian reais|brazilian real", "a fine of 40 reais"),
    Currency("THB", "baht", "a fine of 40 baht"),
    Currency("MYR", "ringgit", "a fine of 40 ringgit"),
    Currency("IDR", "rupiah", "a fine of 40,000 rupiah"),
    Currency("VND", "dong", "a fine of 40,000 dong"),
    Currency("BDT", "taka", "a fine of 40 taka"),
    Currency("NGN", "naira", "a fine of 40 naira"),
    Currency("GHS", "cedi|cedis|ghana cedis", "a fine of 40 cedis"),
    Currency("ETB", "birr", "a fine of 40 birr"),
    Currency("BWP", "pula", "a fine of 40 pula"),
    Currency("LAK", "kip", "a fine of 40,000 kip"),
    Currency("MMK", "kyat|kyats", "a fine of 40,000 kyat"),
    Currency("KHR", "riel|riels", "a fine of 40,000 riel"),
    Currency("MNT", "tugrik|tugriks|togrog", "a fine of 40,000 tugriks"),
    Currency("AMD", "armenian dram|armenian drams", "a fine of 40,000 Armenian drams"),
    Currency("AFN", "afghani|afghanis", "a fine of 40 afghanis"),
    Currency("TJS", "somoni", "a fine of 40 somoni"),
    Currency("PEN", "peruvian sol|peruvian soles", "a fine of 40 Peruvian soles"),
    Currency("CRC", "colones", "a fine of 40,000 colones"),
    Currency("VES", "bolivar|bolivars|bolivares", "a fine of 40 bolivars"),
    Currency("AED", "dirham|dirhams", "a fine of 40 dirhams"),
    Currency("SAR", "riyal|riyals", "a fine of 40 riyals"),
    Currency("NLG", "guilder|guilders|dutch guilders", "a fine of 40 guilders"),
    Currency("ESP", "peseta|pesetas|spanish pesetas", "a fine of 40 pesetas"),
    Currency("FIM", "markka|markkas|finnish markka", "a fine of 40 markka"),
    Currency("DEM", "deutschmark|deutschmarks|d - marks", "a fine of 40 deutschmarks"),
    Currency("GRD", "drachma|drachmas", "a fine of 40 drachmas"),
    Currency("BTC", "bitcoin|bitcoins", "a fine of 40 bitcoins"),
    Currency("ETH", "ether", "a fine of 40 ether"),
    Currency("USD", "cent|cents|¢|c|ct|cts", "a surcharge of 40 cents", CENT),
    Currency("EUR", "eurocent|eurocents", "a surcharge of 40 eurocents", CENT),
    Currency("GBP", "penny|pence|p|pennies", "a surcharge of 40 pence", CENT),
    Currency("RUB", "kopeck|kopecks|kopek|kopeks", "a surcharge of 40 kopecks", CENT),
    Currency("INR", "paisa|paise", "a surcharge of 40 paise", CENT),
    Currency("MYR", "sen", "a surcharge of 40 sen", CENT),
    Currency("PLN", "grosz|groszy", "a surcharge of 40 groszy", CENT),
    Currency("TRY", "kurus", "a surcharge of 40 kurus", CENT),
)


def _with_adjectives() -> Iterator[Currency]:
    for shared in SHARED:
        for code, _, adjectives in (state.partition(" ") for state in shared.states.split(";")):
            forms = [f"{adjective} {word}" for adjective in adjectives.split("|") for word in shared.words.split("|")]
            yield Currency(code, "|".join(forms), f"a fine of 40 {forms[0].title()}", shared.factor)


NAMES = (*PLAIN, *_with_adjectives())
"""What stands behind a number. Names that several states share and no adjective settles go to the best known one."""
