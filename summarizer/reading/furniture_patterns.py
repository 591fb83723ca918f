"""The wording of page furniture: one row for each kind of line that a page prints around a story."""

from typing import Literal, NamedTuple

from summarizer.models.articles import FurnitureKind

Extent = Literal[
    "line",  # the whole line
    "tail",  # the end of a line whose beginning belongs to the story
    "edge",  # the whole line, where it stands before the first paragraph or after the last
    "block",  # the line and the short lines under it
    "rest",  # the line and everything after it, once the story has been told
]

_UPPER = r"[^\W\d_a-zß-öø-ÿ]"
_NAME = rf"(?:{_UPPER}[\w.&'’-]*)"
_PERSON = rf"{_NAME}(?:\s(?:{_NAME}|al|bin|da|de|del|den|der|di|dos|el|la|le|ten|van|von|and|&)){{0,6}}+"
_DESK = r"(?i:(?:our|the|a)\s[\w\s-]{2,40}?(?:desk|staff|team|correspondents?|reporters?|editors?|writers?))"
_SHARE = (
    r"(?:share(?:\s(?:this|on|via))?(?:\s(?:article|story|page|facebook|twitter|whatsapp))?|tweet|retweet|print|pin\sit"
    r"|e-?mail(?:\sthis\s(?:page|story|article))?|save(?:\s(?:article|story))?|copy\slink|whatsapp|facebook|twitter"
    r"|linkedin|telegram|reddit|text\ssize(?:\s(?:a\b|[+-]))*|listen(?:\sto\s(?:this\s)?(?:article|story))?|bookmark"
    r"|comments?|like(?:\sthis|\sloading)?)"
)
_DATE = r"(?:\d{1,2}\s[A-Z][a-z]{2,8}\.?|[A-Z][a-z]{2,8}\.?\s\d{1,2}),?\s\d{4}"
_COUNT = r"\(?\d[\d.,]*[km]?\)?"
_MENU = (
    r"(?:home|menu|search|skip\sto\s(?:main\s)?content|log\s?in|sign\sin|register|support\sus|donate|subscribe(?:\snow)?"
    r"|my\saccount|back\sto\stop(?:\sbutton)?|(?:show|load|view|see)\s(?:more|all)(?:\s(?:news|stories|articles))?"
    r"|(?:next|previous)\s(?:article|story|post|page)|terms(?:\s(?:of\s(?:use|service)|(?:and|&)\sconditions))?"
    r"|privacy(?:\s(?:policy|notice))?|cookies?(?:\s(?:policy|settings))?|contact(?:\sus)?|about(?:\sus)?|imprint"
    r"|advertise(?:\swith\sus)?|accept(?:\sall)?(?:\scookies)?|video\sof\s(?:the\s)?day|most\sread(?:\stoday)?)"
)


class FurniturePattern(NamedTuple):
    """A way that a line of page furniture is worded."""

    kind: FurnitureKind
    extent: Extent
    words: str
    """A regular expression for the whole line, or for its end where `extent` is `tail`."""
    examples: tuple[str, ...]
    unlike: tuple[str, ...]
    """Lines of a story that come close and are none."""


PATTERNS = (
    FurniturePattern(
        "comments",
        "rest",
        r"(?i:leave\sa\s(?:reply|comment)|(?:post|add|write)\sa\scomment|join\sthe\s(?:discussion|conversation)"
        r"|(?:\d+\s)?(?:reader\s)?comments?:?(?:\s?\(?\d+\)?)?|\d+\s(?:responses|replies|thoughts)(?:\s(?:to|on)\s.{1,150})?"
        r"|your\se-?mail\saddress\swill\snot\sbe\spublished.*)",
        ("Leave a Reply", "Comments (48)", "3 Comments", "5 responses to “The dam holds”"),
        ("Comments by the minister angered 300 farmers", "12 responses arrived by noon, the office said."),
    ),
    FurniturePattern(
        "comments",
        "line",
        r"(?i:comments\sare\s(?:now\s)?closed.*|required\sfields\sare\smarked.*|log\s?in\sto\s(?:comment|join|reply).*"
        r"|(?:view|show|read|see)\s(?:all\s)?\d*\s?comments.*|be\sthe\sfirst\sto\scomment.*"
        r"|.{0,60}\bjoin\sthe\sconversation\b.{0,40}|was\sthis\s(?:page|article|story)\shelpful\?.*)",
        ("Comments are closed (12)", "Your view? Log in to join the conversation. 8 comments", "View all 31 comments"),
        ("Voters who log in to comment on the draft number 4,000 so far",),
    ),
    FurniturePattern(
        "advertisement",
        "line",
        r"(?i:advertisement|sponsored(?:\scontent|\spost)?|paid\s(?:content|post|partnership)|promoted)[\s:.–—-]*"
        r"(?i:(?:scroll|continue|story|article)[\w\s]{0,40})?"
        r"|(?i:(?:story|article)\scontinues\s(?:below|after)[\w\s]{0,30}|continue\sreading\s(?:below|the\smain\sstory))",
        ("Advertisement:", "ADVERTISEMENT - CONTINUE READING BELOW", "Story continues below"),
        ("Advertisement sales fell 4 percent", "The story continues in 12 other towns"),
    ),
    FurniturePattern(
        "advertisement",
        "line",
        r"(?:.{0,120}[.!?]\s)?(?:Support|Donate\sto|Subscribe\sto|Help)\s(?!for\b|from\b|among\b)[^.!?]{2,60}"
        r"\b(?i:become\s(?:a|our)\s(?:patron|member|supporter|subscriber)s?|independent\sjournalism|our\sjournalism"
        r"|our\s(?:reporting|newsroom))\b.{0,60}",
        ("Support The Harbour Post or become our patron!", "We need you. Support our independent journalism today."),
        ("Support for the plan to become a member rose to 31 percent",),
    ),
    FurniturePattern(
        "share",
        "line",
        rf"(?i:(?:{_COUNT}\s)?{_SHARE}s?(?:\s{_COUNT})?(?:[\s|·•,/]+(?:{_COUNT}\s)?{_SHARE}s?(?:\s{_COUNT})?){{0,12}}[:.…]*"
        rf"|click\sto\s(?:share|e-?mail|print)\b.{{0,80}}|{_COUNT}\s(?:shares|likes|views|reads)(?:[\s|·•,/]+{_COUNT}\s(?:shares|likes|views|reads|comments))*)",
        (
            "Share 152   Tweet   Comments (37)",
            "Share | Tweet | E-mail this page",
            "1.2k shares",
            "Share this:",
            "Text size A A A | Print",
        ),
        ("Share prices fell 3 percent", "Print runs of 40,000 copies"),
    ),
    FurniturePattern(
        "share",
        "line",
        r"(?i:(?:follow|like|find|join)\s(?:us|@\w+)\s(?:on|at|in)\s.{2,90})",
        ("Follow us on Facebook and Google News",),
        ("Follow the 300 hikers on their way to Lindal",),
    ),
    FurniturePattern(
        "newsletter",
        "block",
        r"(?i:(?:our\s|the\s)?newsletters?|sign\sup\b(?!\ssheet)[:!]?(?:\s.{2,160})?|subscribe\s(?:to|for)\s.{2,120}"
        r"|(?:get|receive)\s(?:the|our|all)\s.{2,60}(?:in\syour\sinbox|by\se-?mail|newsletter|digest|briefing).{0,80}"
        r"|(?:.{2,60}[.!?]\s)?get\sour\s(?:free\s)?(?:\w+\s)?(?:newsletter|digest|briefing)\b.{0,100}"
        r"|(?:our\s|a\s)?(?:free|fresh)\s(?:\w+\s)?newsletter\b.{0,120}"
        r"|\[\s?(?:enter\syour\se-?mail(?:\saddress)?|subscribe|sign\sup|submit)\s?\].{0,80})",
        (
            "NEWSLETTER",
            "Sign up: the Evening Six in your inbox at 6 p.m.",
            "Get our free weekly digest. Over 900 readers.",
        ),
        ("Newsletters reached 40,000 members last year", "The bank gets the digest of 12 reports by e-mail"),
    ),
    FurniturePattern(
        "related",
        "block",
        r"(?i:(?:related|more)(?:\s(?:articles?|stories|news|posts?|content|topics?|links|reading|coverage|on\sthis(?:\sstory)?))?"
        r"|read\s(?:also|more|next)|also\sread|see\salso|you\smay\salso\slike|recommended(?:\s(?:for\syou|stories|reading))?"
        r"|(?:most\s(?:read|popular|viewed|shared)|trending|top\sstories)(?:\s(?:today|now|stories|articles))?"
        r"|further\sreading|don['’]t\smiss|what\sto\sread\snext|editors?['’]?s?\spicks?|in\scase\syou\smissed\sit"
        r"|latest\s(?:news|stories|headlines))\s?:?",
        ("Related articles", "RELATED:", "You may also like", "Most read today", "Don’t miss"),
        ("Related industries lost 4,000 jobs", "More than half of the voters", "See also the 12 reports"),
    ),
    FurniturePattern(
        "related",
        "line",
        r"[>»►▶•*\s]*(?i:read\s(?:also|more|next)|also\sread|see\salso|related(?:\s(?:story|article|news))?"
        r"|more\son\sthis|watch(?:\salso|\snow)?|quiz|don['’]t\smiss|in\scase\syou\smissed\sit)\s?[:|]\s?.{2,200}"
        r"|>>\s.{2,200}",
        (
            "Read also: Seven charts on the price of bread",
            ">> QUIZ: How far is the moon? 9 questions",
            "READ MORE | Tram 5",
        ),
        ("Read also by 300 pupils: the letter from the king", "Watch out for 40 millimetres of rain"),
    ),
    FurniturePattern(
        "byline",
        "line",
        rf"(?:[Bb]y|BY|Words(?:\sby)?:?|Text:)\s(?:{_PERSON}|{_DESK})"
        rf"(?:,?\s(?:and|in|at|for|of|with)\s{_PERSON}|,\s(?!{_DATE})(?:{_PERSON}|{_DESK}))*+(?:\s*[|•·—–]\s.{{2,60}}|,\s{_DATE}(?:,?\s.{{2,25}})?)?",
        (
            "By Ana Lindqvist, Harbour Post",
            "by Noor van Dahl and Ib Moe | 4 min read",
            "By our markets desk",
            "By Ana Lindqvist, 12 March 2031",
            "By Ana Lindqvist and Ib Moe, March 12, 2031, 10:06 PM",
        ),
        (
            "By Friday 300 people had left",
            "By the time he arrived, 40 had gone",
            "From 1 April to 3 May",
            "By March 12, 2031, all 40 had gone, the mayor and her deputy with them",
        ),
    ),
    FurniturePattern(
        "byline",
        "line",
        r"(?:(?:Additional\sr|R)eporting|Writing|Editing|Compil(?:ed|ing)|Translated|Edited|Written|Photographs?)\sby\s[A-Z].{2,200}"
        rf"|{_UPPER}.*\scontributed\s(?:to\sthis\s)?(?:report|reporting|story|article)\b.{{0,40}}",
        (
            "Reporting by I. Moe; Harbour newsroom, tel. 555 0199",
            "SVK’s Ana Lind and Bo Ek contributed to this report.",
        ),
        ("Reporting by phone, 40 doctors described the ward", "Exports contributed 3 points to growth"),
    ),
    FurniturePattern(
        "caption",
        "line",
        rf"[\[(]?(?i:photo(?:graph)?s?|images?|pictures?|graphic|video|illustration|foto)(?i:\s(?:credit|source)s?)?"
        rf"(?:\s?:\s?|,\s|\s(?i:by|courtesy\sof)\s)(?i:via\s|by\s|courtesy\sof\s)?{_PERSON}(?:\s?[/|,]\s?{_PERSON})*+[\])]?\.?",
        ("Image: via REUTERS", "Image source, Getty Images", "Photo: Bo Lind/Harbour Post", "(Photo by Ana Ek)"),
        ("Photo: Some 300 people watch the river", "Image: 12 boats in the harbour of Lindal"),
    ),
    FurniturePattern(
        "caption",
        "line",
        r"[\[(]?(?i:(?:ap|afp|reuters|epa|getty)(?:\s(?:photo|images))?\s?/\s?.{2,50}|getty\simages"
        r"|file(?:\s(?:photo|picture|image|pic))?(?:,?\s(?:\w+\s)?\d{4})?)[\])]?\.?",
        ("file, 2008.", "File photo", "(AFP/Bo Lind)", "Getty Images"),
        ("File sharing grew by 12 percent", "files, 2008 of them"),
    ),
    FurniturePattern(
        "caption",
        "tail",
        r"(?i:\((?:photo|image|picture|video|credit)s?(?:\sby|\scredit)?\s?:\s?[^()\d]{2,80}\)"
        r"|(?<=[.!?]\s)(?:photo\s)?credit:\s[^\d\]]{2,60}?(?:\.?\s\d+\sof\s\d+)?\]?)",
        ("A ferry leaves Lindal. (Photo: Bo Lind)", "[Photo: A dog on a roof. Credit: B. Lind/Harbour. 1 of 12]"),
        ("The bank gave him credit: 40,000 kronor", "They met 300 people (photo: page 4)"),
    ),
    FurniturePattern(
        "credit",
        "edge",
        rf"(?i:source)s?\s?:\s?(?:{_UPPER}[\w.&'’-]*|of|the|and|for|de|la)(?:\s(?:{_UPPER}[\w.&'’-]*|of|the|and|for|de|la)){{0,5}}"
        r"|(?i:source\s(?:site|link|url)|via\shttps?://\S+)",
        ("Source: Västra Posten", "source site", "Source link"),
        ("Source: the Harbour outlet Posten, citing the mayor", "Source: a survey of 1,200 adults"),
    ),
    FurniturePattern(
        "credit",
        "line",
        r"(?:©|\([cC]\)\s|(?i:copyright)\s(?:©|\(c\)|\d{4}|by\s)).{0,200}|.*[Aa][Ll][Ll]\s[Rr](?i:ights\sreserved)\b.{0,100}"
        r"|(?i:this\s(?:article|story|piece|text)\s(?:was\s)?(?:originally|first)\s(?:appeared|published|ran)\s.{2,120})",
        ("© 2021 Harbour Post", "Copyright 2021 by Lindal Media. All rights reserved."),
        ("Copyright law costs 300 firms dear", "This article of the treaty binds 12 states"),
    ),
    FurniturePattern(
        "credit",
        "line",
        r".*\set\sal\.?,?\s.{2,120}\b\d+\s?(?:\(\d+\))?[,:]\s?(?:pp?\.\s?)?\d+[–-]\d+\.?",
        ("Lind B. et al., Harbour Letters 4(2), 11–19.",),
        ("Lind et al. counted 300 boats between 2011 and 2019.",),
    ),
    FurniturePattern(
        "navigation",
        "line",
        rf"(?i:\[?\s?{_MENU}\s?\]?:?(?:[\s|·•/]*\|[\s|·•/]*{_MENU}){{0,12}}|.{{0,80}}\|\s?{_MENU}\s?\|.{{0,120}})",
        ("Support Us", "Back to top button", "Home | Terms | Contact", "Top ten | Terms | © Lindal Media 2019"),
        ("Home prices rose 4 percent", "About 300 people", "Contact tracing reached 12 people"),
    ),
    FurniturePattern(
        "navigation",
        "line",
        r"[\w&'’ -]{2,30}(?:\s[>›»]\s[\w&'’ -]{2,30}){1,6}"
        r"|(?i:(?:tags?|topics?|filed\sunder|categor(?:y|ies)|keywords)\s?:\s.{1,150})"
        r"|(?i:we\s(?:and\sour\spartners\s)?use\scookies.*|this\s(?:web)?site\suses\scookies.*)"
        r"|(?:[A-Z][a-z]+[,:]\s(?:see\s)?pages?\s\d+(?:[–-]\d+)?[.;]?\s?){1,4}",
        (
            "Home > World > Europe",
            "Tags: bridges, Lindal, 2021",
            "This site uses cookies to count visits.",
            "Letters, pages 2–5. Weather: see page 8.",
        ),
        ("He read pages 2–5 to the court", "Rates > 5 percent hurt, said the 12 economists who were asked."),
    ),
)
"""In the order in which they are tried; the first that fits a line decides."""
