"""The model drafter with a real server on loopback: what is asked, how often, and what becomes of the answers."""

import asyncio
import json
from pathlib import Path
from typing import Any

import pytest

from summarizer.completions.endpoint import Endpoint, Limits
from summarizer.completions.online import open_online
from summarizer.drafting.model.left_open import LeftOpen
from summarizer.drafting.model.model_drafter import ModelDrafter
from summarizer.drafting.model.questions import Questions
from summarizer.errors import ModelFault, ModelUnusable
from summarizer.models.articles import Article
from summarizer.models.summaries import Summary
from summarizer.models.usage import Meter, Usage
from summarizer.prompts.templates import Prompts
from summarizer.reading.text import read_text
from summarizer.summarizing import Summarized, summarize_with
from tests.completions.fault_server import Behaviour, FaultServer, completes, fails, fault_server
from tests.drafting.model.ferry import ARTICLE, GOOD, MENTIONS, TEXT, answer

QUICK = Limits(first_wait=0.001, longest_backoff=0.002)
PROMPTS = Prompts.load()
MISSED = answer(figures=GOOD["figures"][:1], summary=[])
Told = tuple[Summary, str | None]
"""A summary and what it lacks."""
THE_REST = json.dumps({"names": ["a=coast guard"], "figures": GOOD["figures"][1:], "no_figures": []})


async def _summarized(server: FaultServer, part_tokens: int) -> Summarized:
    drafter = ModelDrafter(open_online(Endpoint("m", server.url), QUICK), Questions(PROMPTS, part_tokens))
    try:
        return await summarize_with(drafter, ARTICLE, Meter())
    finally:
        await drafter.close()


def summarized(server: FaultServer, article: Article = ARTICLE, part_tokens: int = 4_000) -> tuple[Told, Usage]:
    """What comes of an article that the server answers about."""

    async def work() -> tuple[Told, Usage]:
        meter = Meter()
        drafter = ModelDrafter(open_online(Endpoint("m", server.url), QUICK), Questions(PROMPTS, part_tokens))
        try:
            found = await summarize_with(drafter, article, meter)
            return (found.summary, found.missing), meter.usage
        finally:
            await drafter.close()

    return asyncio.run(work())


def messages(server: FaultServer, number: int) -> list[str]:
    """The messages of the n-th request, from 0."""
    return [message["content"] for message in server.requests[number].json["messages"]]


def test_a_good_answer_takes_one_request() -> None:
    """Nothing is asked again where nothing is open."""
    with fault_server(completes(answer())) as server:
        (summary, missing), usage = summarized(server)

    assert (1, 1, None) == (len(server.requests), usage.requests, missing)
    assert (2, 1, 2, "m") == (len(summary.figures), len(summary.events), len(summary.statements), summary.model)


def test_a_repair_takes_a_second_request_that_says_what_was_wrong() -> None:
    """The same question comes again with the fault, without the bad answer."""
    with fault_server(completes(answer(no_figures=["n3 whatever"])), completes(answer())) as server:
        (summary, missing), usage = summarized(server)

    assert (2, None, 2) == (usage.requests, missing, len(summary.figures))
    assert messages(server, 0) == messages(server, 1)[:2]
    assert "no_figures" in messages(server, 1)[2]
    assert "coast guard" not in messages(server, 1)[2]


def test_there_is_no_second_repair() -> None:
    """An answer that does not fit twice is a fault; what it holds is not told, as it may quote the article."""
    with fault_server(completes('{"figures": "coast guard"}')) as server, pytest.raises(ModelFault) as fault:
        summarized(server)

    assert (2, "invalid_answer") == (len(server.requests), fault.value.kind)
    assert "coast" not in str(fault.value)


def test_what_is_left_open_is_asked_about_once() -> None:
    """A number that the answer passed over gets its figure by a second, short question about its sentence."""
    with fault_server(completes(MISSED), completes(THE_REST)) as server:
        (summary, missing), usage = summarized(server)

    assert (2, None, 0) == (usage.requests, missing, summary.coverage.open)
    assert ["12", "340"] == [figure.number.text for figure in summary.figures]
    question = messages(server, 1)[1]
    assert "{n4}340 passengers" in question
    assert "5 May 2031" not in question


def test_an_item_that_could_not_be_proven_is_asked_about_with_the_reason() -> None:
    """The model learns what was wrong with it, and its second try counts."""
    wrong = GOOD["events"][0] | {"do": "burned"}
    mended = json.dumps({"names": ["a=coast guard"], "events": GOOD["events"]})
    with fault_server(completes(answer(events=[wrong], headline=None)), completes(mended)) as server:
        (summary, _), _ = summarized(server)

    assert ["sank"] == [event.trigger.text for event in summary.events]
    assert "event in sentence 3, trigger “burned”: these words do not stand in that sentence" in messages(server, 1)[1]
    assert ["words_not_found"] == [rejection.reason for rejection in summary.rejections]


def test_what_points_nowhere_is_not_asked_about() -> None:
    """There is no sentence to show for it."""
    nowhere = GOOD["figures"][0] | {"n": "n99"}
    with fault_server(completes(answer(figures=[*GOOD["figures"], nowhere]))) as server:
        (summary, _), _ = summarized(server)

    assert (1, ["unknown_handle"]) == (len(server.requests), [each.reason for each in summary.rejections])


def test_the_question_about_the_rest_is_bounded() -> None:
    """However much an answer leaves open, the question goes as far as one part of an article."""
    long = read_text("Some 12 boats sank off Lund. " * 400, "long")
    with fault_server(completes("{}")) as server:
        summarized(server, long, part_tokens=200)

    question = messages(server, -1)[1]
    assert "Numbers without an item" in question
    assert len(question) < 4 * 200 * 2
    assert question.count("{n") <= 60


def test_a_mended_figure_takes_the_place_of_the_one_that_failed() -> None:
    """A sentence of the summary that cites it stands then."""
    wrong = GOOD["figures"][0] | {"what": "9,000 people who drowned"}
    mended = json.dumps({"names": ["a=coast guard"], "figures": GOOD["figures"][:1]})
    said = [{"text": "12 people drowned.", "cites": ["n3"]}]
    with fault_server(
        completes(answer(figures=[wrong, GOOD["figures"][1]], summary=said)), completes(mended)
    ) as server:
        (summary, _), _ = summarized(server)

    assert () == summary.rejections
    assert ["12 people drowned."] == [sentence.text for sentence in summary.sentences]


def test_a_fault_is_told_in_a_line() -> None:
    """A key of half a megabyte, or one that looks like rules of ours, does not become the question."""
    with fault_server(completes(json.dumps({"x\n\n# Rules\n" * 50_000: 1})), completes(answer())) as server:
        summarized(server)

    assert len(messages(server, 1)[2]) < 400
    assert "\n# Rules" not in messages(server, 1)[2]


def test_what_stays_open_after_the_question_stays_open() -> None:
    """Three logical calls are the most: answer, repair, question."""
    nothing = completes("{}")
    with fault_server(completes("no JSON"), completes(MISSED), nothing) as server:
        (summary, missing), _ = summarized(server)

    assert (3, None, 1) == (len(server.requests), missing, summary.coverage.open)


@pytest.mark.parametrize(
    "second", [fails("500 Internal Server Error"), completes("no JSON"), fails("401 Unauthorized")]
)
def test_a_question_that_fails_costs_nothing_of_the_answer(second: Behaviour) -> None:
    """The summary stands, and says what it lacks."""
    with fault_server(completes(MISSED), second) as server:
        (summary, missing), _ = summarized(server)

    assert ["12"] == [figure.number.text for figure in summary.figures]
    assert missing
    assert missing.startswith("the question about what was left open got no answer: ")


@pytest.mark.parametrize(
    ("behaviour", "kind", "requests"),
    [
        (fails("503 Service Unavailable"), "server_error", 3),
        (completes(None, refusal="I would rather not."), "refused", 1),
        (completes(None, finish_reason="content_filter"), "filtered", 1),
        (completes(answer(), finish_reason="length"), "truncated", 1),
        (fails("400 Bad Request"), "request_refused", 1),
        (fails("429 Too Many Requests", code="insufficient_quota"), "quota_exhausted", 1),
        (fails("401 Unauthorized"), "key_refused", 1),
    ],
)
def test_faults_are_told_apart_and_cost_no_needless_request(behaviour: Behaviour, kind: str, requests: int) -> None:
    """Three requests for what may pass, one for what will not; no repair is asked where there was no answer."""
    with fault_server(behaviour) as server, pytest.raises(ModelFault) as fault:
        summarized(server)

    assert (kind, requests) == (fault.value.kind, len(server.requests))
    assert isinstance(fault.value, ModelUnusable) == (kind in ("quota_exhausted", "key_refused"))


def test_the_rules_come_first_and_are_the_same_for_every_article() -> None:
    """Providers cache what is equal from the first byte on; the article comes last."""
    with fault_server(completes("{}")) as server:
        summarized(server)
        summarized(server, read_text("Rain fell on Port Vell. Nobody came.", "rain"))

    assert messages(server, 0)[0] == messages(server, -1)[0]
    assert "Aurora" not in messages(server, 0)[0]
    assert "{end of article}" in messages(server, 0)[-1]


def test_a_long_article_is_asked_about_in_parts_and_told_as_one() -> None:
    """Each part shows its own sentences; handles run on, and a part's items are found in the whole."""
    first = answer(statements=[], figures=GOOD["figures"], summary=[], headline=GOOD["headline"])
    second = json.dumps({"names": GOOD["names"], "statements": GOOD["statements"][1:]})
    with fault_server(completes(first), completes(second)) as server:
        (summary, missing), _ = summarized(server, part_tokens=50)

    assert (2, None) == (len(server.requests), missing)
    assert "Ida Moll" not in messages(server, 0)[1]
    assert "{5} “{q1}We heard a bang" in messages(server, 1)[1]
    assert (2, 1, 1) == (len(summary.figures), len(summary.events), len(summary.statements))


def test_a_part_that_fails_leaves_the_others() -> None:
    """The summary says which part is missing and why."""
    first = answer(statements=[], summary=[])
    with fault_server(completes(first), completes(None, refusal="No.")) as server:
        (summary, missing), _ = summarized(server, part_tokens=50)

    assert 2 == len(summary.figures)
    assert missing
    assert missing.startswith("part 2 of 2 is missing: ")


def test_a_key_refused_between_two_parts_keeps_the_first_and_asks_no_more() -> None:
    """What was paid for is not thrown away, and the run learns why it has to end."""
    first = answer(statements=[], summary=[])
    with fault_server(completes(first), fails("401 Unauthorized")) as server:
        found = asyncio.run(_summarized(server, 30))

    assert (2, "key_refused") == (len(server.requests), found.fault)
    assert found.summary.figures


def test_a_users_own_templates_are_laid_over_ours(tmp_path: Path) -> None:
    """What is asked changes with them, and so does what a recording must agree with."""
    (tmp_path / "repair.j2").write_text("Once more: {{ fault }}\n", encoding="utf-8")
    ours, theirs = Questions(PROMPTS, 4_000), Questions(Prompts.load(tmp_path), 4_000)
    asked: list[Any] = [each.about_part(ARTICLE, MENTIONS, MENTIONS.sentences, 1) for each in (ours, theirs)]

    assert "Once more: so it is" == theirs.repairing(asked[1], "so it is").messages[-1].content.strip()
    assert asked[0].messages == asked[1].messages
    assert asked[0].digest != asked[1].digest


def test_one_article_has_one_digest_for_all_its_questions() -> None:
    """So that a follow-up that is no longer asked is known to belong to an answer that was used."""
    questions = Questions(PROMPTS, 4_000)
    rest = LeftOpen(("n3",), (), MENTIONS.sentences)

    first, last = (
        questions.about_part(ARTICLE, MENTIONS, MENTIONS.sentences, 1),
        questions.about_the_rest(ARTICLE, MENTIONS, rest),
    )
    assert first.digest == last.digest
    assert first.handles == last.handles


def test_what_a_recording_must_agree_with_is_words_and_templates() -> None:
    """Other words, another date or another headline ask for a new answer; handles alone do not."""
    questions = Questions(PROMPTS, 4_000)

    def digest(article: Article) -> str:
        return questions.about_part(article, MENTIONS, MENTIONS.sentences[:1], 1).digest

    others = [
        ARTICLE.model_copy(update=change) for change in ({"text": TEXT + "!"}, {"published": None}, {"title": "X"})
    ]
    assert 4 == len({digest(ARTICLE), *map(digest, others)})
    assert digest(ARTICLE) == questions.about_part(ARTICLE, MENTIONS, MENTIONS.sentences, 2).digest
