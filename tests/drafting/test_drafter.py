"""Promises of the rule drafter as a whole: what it says can be proven, and it never fails on a text."""

import asyncio
import string

from hypothesis import given, settings
from hypothesis import strategies as st

from summarizer.drafting.drafter import Drafted, Drafter
from summarizer.drafting.rules.pointers import Pointers
from summarizer.drafting.rules.rule_drafter import RuleDrafter, draft_by_rules
from summarizer.grounding.source import Source
from summarizer.grounding.words import resolve
from summarizer.mentions.finder import find_mentions
from summarizer.models.usage import Meter
from tests.drafting.drafted import draft, news, summarized

STORY = """Storm kills 14 people in Port Ellery

At least 14 people were killed in a storm in Port Ellery on Wednesday, the Lake Ministry said.

Some 2,300 villagers have left the coast since Monday, according to Lake Minister Ana Lund. “The worst is over,” she \
said. “We are counting the boats.”

The ministry estimated the damage at $40 million. The government announced a curfew on Thursday.
"""
_PIECES = st.sampled_from(
    ["said", "that", "“", "”", '"', ",", ".", ":", "—", "(", ")", "\n", "According", "to", "Ana", "Lund", "the", "agency",
     "arrested", "was", "who", "14", "4.5", "%", "people", "and", "he", "Russia", "in", "on", "Monday", "storm", "’s"]
)  # fmt: skip


def test_the_rule_drafter_is_a_drafter() -> None:
    """It has the name `rules` and drafts asynchronously, the same draft each time."""
    drafter: Drafter = RuleDrafter()
    article = news(STORY)
    mentions = find_mentions(article)
    assert "rules" == drafter.name
    assert Drafted(draft_by_rules(article, mentions)) == asyncio.run(drafter.draft(article, mentions, Meter()))


def test_everything_drafted_of_a_plain_story_is_proven() -> None:
    """Grounding rejects nothing: pointers, names, times, wording and the summary's numbers all stand in the text."""
    summary = summarized(STORY, title="Storm kills 14 people in Port Ellery")
    assert () == summary.rejections
    assert 0 == summary.coverage.open
    assert {"disaster", "movement", "decision"} <= {event.type for event in summary.events}
    assert ["Lake Ministry", "Ana Lund", "Ana Lund", "Lake Ministry"] == [s.speaker for s in summary.statements]


def test_the_summary_has_the_title_and_cited_sentences() -> None:
    """The headline is the article's own, and three to five of its sentences follow in text order."""
    summary = summarized(STORY, title="Storm kills 14 people in Port Ellery")
    assert summary.headline is not None
    assert "Storm kills 14 people in Port Ellery" == summary.headline.text
    assert 3 <= len(summary.sentences) <= 5
    places = [STORY.index(sentence.text[:30]) for sentence in summary.sentences]
    assert sorted(places) == places


def test_a_text_without_findings_has_no_summary() -> None:
    """No headline and no sentence, rather than a sentence that rests on nothing."""
    found = draft("The lake is quiet. The boats are blue.")
    assert (None, ()) == (found.headline, found.sentences)


@settings(max_examples=150, deadline=None)
@given(st.lists(_PIECES, max_size=60).map(" ".join) | st.text(string.printable + "“”’—…é", min_size=1, max_size=200))
def test_no_text_breaks_the_rules(text: str) -> None:
    """Any words in any order yield a draft, and every pointer in it resolves."""
    if not text.strip():
        return
    summary = summarized(text)
    assert not [
        r for r in summary.rejections if r.reason in ("words_not_found", "unknown_handle", "trigger_outside_evidence")
    ]


@settings(max_examples=200, deadline=None)
@given(
    st.lists(st.sampled_from(["the", "boat", "sank", "a", "boat,", "and", "Lund"]), min_size=2, max_size=14),
    st.data(),
)
def test_a_pointer_finds_its_own_stretch(words: list[str], data: st.DataObject) -> None:
    """Whatever repeats in a sentence, the pointer resolves to the stretch, or to one that only goes on behind it."""
    article = news("X " + " ".join(words) + " home")
    source = Source(article, find_mentions(article))
    sentence = source.mentions.sentences[0].span
    starts = [i + 1 for i, c in enumerate(article.text) if c == " " and sentence.start <= i + 1 < sentence.end]
    start = data.draw(st.sampled_from(starts or [sentence.start]))
    end = article.text.find(" ", start)
    end = sentence.end if end < 0 else min(end, sentence.end)
    found = resolve(source, Pointers(article.text, source.mentions.sentences).words(start, end), "trigger")
    assert (start, True) == (found.start, found.end >= end)


def test_the_summary_does_not_say_its_headline_again() -> None:
    """A sentence whose clause is the headline is left out for another one."""
    drafted = draft("On Monday the harbour council banned night fishing. Ana Lund said that the port was quiet.")

    assert drafted.headline is not None
    assert ["Ana Lund said that the port was quiet."] == [sentence.text for sentence in drafted.sentences]


def test_the_only_sentence_is_told_even_though_the_headline_is_its_clause() -> None:
    """A summary of one sentence is better than none."""
    drafted = draft("On Monday the harbour council banned night fishing.")

    assert ["On Monday the harbour council banned night fishing."] == [sentence.text for sentence in drafted.sentences]


def test_a_summary_is_told_without_marks_of_layout() -> None:
    """Heading, list and quote marks before a sentence are left out, dashes within it are not."""
    text = "# Storm kills 14 people\n\n- The council banned fishing - at last.\n\n> The army attacked Ellery.\n"
    drafted = draft(text)

    assert drafted.headline is not None
    told = [drafted.headline.text, *(sentence.text for sentence in drafted.sentences)]
    assert not [sentence for sentence in told if sentence[0] in "#->"]
    assert "The council banned fishing - at last." in told
