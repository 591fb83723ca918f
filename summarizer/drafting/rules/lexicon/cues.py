"""Cues of speech: the verbs that hand words over to a speaker, each with an invented example of its use."""

from typing import Literal, NamedTuple

CueForm = Literal["present", "past", "progressive"]
Takes = Literal["clause", "that", "quote", "addressee", "noun", "object"]


class CueVerb(NamedTuple):
    """One verb of saying: its forms and what it takes."""

    base: str
    third: str
    past: str
    progressive: str
    takes: Takes
    """`clause`: "said the bridge was closed"; `that`: needs "that"; `quote`: needs a quotation; `addressee`: "told
    reporters that"; `noun`: "reports delays" as well as a clause; `object`: what is said is its object with a quotation, "as" or "at"."""
    example: str
    """A sentence in which it is the cue."""


def _regular(base: str, takes: Takes, example: str) -> CueVerb:
    stem = base.removesuffix("e")
    third = base + ("es" if base.endswith(("s", "sh", "ch")) else "s")
    return CueVerb(base, third, stem + "ed", stem + "ing", takes, example)


CUE_VERBS = (
    CueVerb("say", "says", "said", "saying", "clause", "The mayor said the bridge was closed."),
    CueVerb("tell", "tells", "told", "telling", "addressee", "The mayor told reporters that the bridge was closed."),
    CueVerb("write", "writes", "wrote", "writing", "that", "The engineer wrote that the cable had rusted."),
    CueVerb("think", "thinks", "thought", "thinking", "quote", "“It is a pity,” Ms Lund thought."),
    CueVerb("deny", "denies", "denied", "denying", "that", "The firm denied that the valve was open."),
    CueVerb("reply", "replies", "replied", "replying", "that", "The ministry replied that no plan existed."),
    CueVerb("testify", "testifies", "testified", "testifying", "that", "The guard testified that the gate was locked."),
    CueVerb("admit", "admits", "admitted", "admitting", "clause", "The operator admitted the alarm had failed."),
    CueVerb("quip", "quips", "quipped", "quipping", "quote", "“We can swim,” the captain quipped."),
    CueVerb("swear", "swears", "swore", "swearing", "that", "The witness swore that the lamp was on."),
    CueVerb("find", "finds", "found", "finding", "that", "The inquiry found that the brakes were worn."),
    CueVerb("show", "shows", "showed", "showing", "that", "The report showed that the wall was thin."),
    CueVerb("hold", "holds", "held", "holding", "quote", "“Not guilty,” the court held."),
    CueVerb("put it", "puts it", "put it", "putting it", "quote", "“A mess,” the mayor put it."),
    CueVerb("go on", "goes on", "went on", "going on", "quote", "“And then it fell,” Ana Lund went on."),
    CueVerb(
        "make clear", "makes clear", "made clear", "making clear", "that", "The board made clear that it would stay."
    ),
    CueVerb(
        "point out", "points out", "pointed out", "pointing out", "clause", "The union pointed out the law was old."
    ),
    _regular("state", "clause", "The court stated the deadline had passed."),
    _regular("claim", "that", "The firm claimed that its filters worked."),
    _regular("add", "that", "The pilot added that nobody was hurt."),
    _regular("explain", "that", "The driver explained that the brakes had failed."),
    _regular("insist", "clause", "The owner insisted the roof was safe."),
    _regular("argue", "clause", "The lawyer argued the search was illegal."),
    _regular("acknowledge", "clause", "The bank acknowledged it had lost the file."),
    _regular("concede", "that", "The party conceded that it had lost."),
    _regular("confirm", "that", "The police confirmed that two shops had burned."),
    _regular("announce", "that", "The airline announced that flights would resume."),
    _regular("declare", "that", "The council declared that the park was open."),
    _regular("report", "noun", "The port reports long delays."),
    _regular("note", "that", "The study noted that winters were milder."),
    _regular("stress", "that", "The nurse stressed that beds were free."),
    _regular("emphasize", "that", "The minister emphasized that taxes would not rise."),
    _regular("emphasise", "that", "The minister emphasised that taxes would not rise."),
    _regular("underline", "that", "The envoy underlined that talks went on."),
    _regular("assert", "that", "The firm asserted that it owned the land."),
    _regular("assure", "that", "The ministry assured that water was clean."),
    _regular("warn", "that", "The institute warned that the dam might break."),
    _regular("caution", "that", "The doctor cautioned that the results were early."),
    _regular("suggest", "that", "The paper suggested that the lake had shrunk."),
    _regular("estimate", "object", "The council estimated the damage at two million."),
    CueVerb("put", "puts", "put", "putting", "object", "The mayor put the damage at two million."),
    CueVerb("speak of", "speaks of", "spoke of", "speaking of", "noun", "The owners speak of forty boats."),
    _regular("predict", "that", "The bank predicted that prices would fall."),
    _regular("reveal", "that", "The audit revealed that the fund was empty."),
    _regular("disclose", "that", "The firm disclosed that data had leaked."),
    _regular("mention", "that", "The guide mentioned that the path was steep."),
    _regular("remark", "that", "The judge remarked that the case was old."),
    _regular("recall", "that", "The baker recalled that the oven was cold."),
    _regular("reason", "that", "The city reasoned that schools are businesses."),
    _regular("allege", "clause", "The suit alleged the firm had hidden the leak."),
    _regular("complain", "that", "The tenants complained that the lift was broken."),
    _regular("believe", "that", "The police believe that the fire was set."),
    _regular("conclude", "that", "The inquiry concluded that the pilot was tired."),
    _regular("indicate", "that", "The ministry indicated that more would follow."),
    _regular("inform", "addressee", "The bank informed the court that the account was closed."),
    _regular("promise", "that", "The mayor promised that the pool would open."),
    _regular("vow", "that", "The coach vowed that the team would return."),
    _regular("pledge", "that", "The firm pledged that nobody would lose work."),
    _regular("affirm", "that", "The court affirmed that the law stands."),
    _regular("maintain", "that", "The owner maintained that the dog was tame."),
    _regular("ask", "quote", "“Who will pay?” the mayor asked."),
    _regular("continue", "quote", "“And the roof?” the tenant continued."),
    _regular("joke", "quote", "“I can swim,” the mayor joked."),
    _regular("recount", "quote", "“It was dark,” the guard recounted."),
    _regular("answer", "quote", "“No,” the clerk answered."),
    _regular("demand", "quote", "“Let us in,” the crowd demanded."),
    _regular("respond", "that", "The firm responded that the pump was new."),
    _regular("comment", "quote", "“A fine day,” the farmer commented."),
    _regular("observe", "that", "The envoy observed that both sides had moved."),
    _regular("counter", "that", "The union countered that the count was wrong."),
    _regular("object", "that", "The owner objected that the fence was hers."),
    _regular("retort", "that", "The captain retorted that the boat was dry."),
    _regular("disagree", "quote", "“It is not,” the clerk disagreed."),
    _regular("shout", "quote", "“Come back,” the guard shouted."),
    _regular("exclaim", "quote", "“What a fish,” the cook exclaimed."),
    _regular("lament", "quote", "“The pond is dry,” the farmer lamented."),
    _regular("tweet", "quote", "“We are open,” the museum tweeted."),
    _regular("post", "quote", "“We are open,” the museum posted."),
    _regular("call", "object", "The bishop called the ruling “a disgrace”."),
    _regular("describe", "object", "The paper described the ruling as historic."),
    _regular("brand", "object", "The union branded the offer “an insult”."),
    CueVerb("dub", "dubs", "dubbed", "dubbing", "object", "The press dubbed the plan “a dream”."),
    CueVerb("espouse", "espouses", "espoused", "espousing", "quote", "The leader espoused “a new order”."),
)


def _forms() -> dict[str, list[tuple[tuple[str, ...], CueVerb, CueForm]]]:
    found: dict[str, list[tuple[tuple[str, ...], CueVerb, CueForm]]] = {}
    for verb in CUE_VERBS:
        written: tuple[tuple[str, CueForm], ...] = (
            (verb.base, "present"), (verb.third, "present"), (verb.past, "past"), (verb.progressive, "progressive"),
        )  # fmt: skip
        for words, form in written:
            first, *rest = words.split()
            found.setdefault(first, []).append((tuple(rest), verb, form))
    return found


CUE_FORMS = _forms()
"""The forms by their first word: the words behind it, the verb, the form."""

ADDRESSED = frozenset({"assure", "warn", "inform", "tell", "promise", "remind", "caution"})
"""Verbs that may name who is spoken to before "that"."""

VIA_NOUNS = frozenset(
    "statement interview report reports remarks briefing speech letter post tweet video message press-conference".split()
)
"""What a speaker speaks in: "said in a statement"."""
