"""Scores say what was found, which fields are right, and what was invented."""

import pytest

from summarizer.errors import InputError
from summarizer.evaluation.counts import Counts
from summarizer.evaluation.scores import Score
from summarizer.evaluation.scoring import score, score_article
from summarizer.models.findings import Participant
from tests.evaluation.making import case, event, figure, gold, span, statement


def test_a_figure_matches_where_its_evidence_overlaps_though_its_number_does_not() -> None:
    """The same value read from another mention of it is the same figure."""
    twice = figure("f1", 0, 10, evidence=(span(0, 10), span(40, 50)))
    scored = score_article(case(gold([twice])), gold([figure("f1", 45, 50)]))
    assert Counts(correct=1) == scored.kinds["figures"].counts


@pytest.mark.parametrize("other", ["5", "6", ("5", "7"), ("4", "6")])
def test_a_range_matches_only_with_both_its_ends(other: str | tuple[str, str]) -> None:
    """One end, or one wrong end, is another figure in the same place."""
    scored = score_article(case(gold([figure("f1", 0, 10, ("5", "6"))])), gold([figure("f1", 0, 10, other)]))
    assert Counts(missing=1, spurious=1) == scored.kinds["figures"].counts


def test_an_event_matches_by_its_trigger_or_by_half_of_its_evidence() -> None:
    """Triggers that touch suffice; without them half of the words are needed."""
    expected = gold(events=[event("e1", 0, 20, trigger=(0, 4))])
    by_trigger = gold(events=[event("e1", 2, 100, trigger=(2, 6))])
    by_half = gold(events=[event("e1", 10, 20, trigger=(10, 12))])
    by_less = gold(events=[event("e1", 11, 20, trigger=(12, 14))])
    found = [score_article(case(expected), each).kinds["events"].found.hits for each in (by_trigger, by_half, by_less)]
    assert [1, 1, 0] == found


def test_a_statement_matches_by_half_of_its_content_and_is_strict_by_its_speaker() -> None:
    """Half is enough, less is not; another speaker is incorrect."""
    expected = gold(statements=[statement("s1", 0, 20)])
    half = score_article(case(expected), gold(statements=[statement("s1", 10, 20, speaker="Bela Moll")]))
    less = score_article(case(expected), gold(statements=[statement("s1", 11, 20)]))
    assert Counts(incorrect=1) == half.kinds["statements"].counts
    assert Counts(missing=1, spurious=1) == less.kinds["statements"].counts


@pytest.mark.parametrize(
    ("field", "value", "strict"),
    [
        ("qualifier", "about", True),
        ("unit", "net", True),
        ("per", "day", True),
        ("time", "2031-05", True),
        ("place", "Selby", False),
        ("attribution", ("coast guard",), False),
        ("status", "planned", False),
    ],
)
def test_a_wrong_field_of_a_figure_is_named_and_counts_as_the_guide_says(field: str, value: str, strict: bool) -> None:
    """Strict fields make the figure incorrect; the others are reported."""
    right = figure("f1", 0, 10, time="2031-05-04", place="Port Vell", per="hour")
    wrong = right.model_copy(update={field: value})
    kind = score_article(case(gold([right])), gold([wrong])).kinds["figures"]
    assert (field,) == kind.pairings[0].wrong
    assert strict != bool(kind.counts.correct)
    assert kind.fields[field].matched.strict.hits == 0


@pytest.mark.parametrize(
    ("field", "value", "strict"),
    [
        ("type", "conflict", True),
        ("status", "planned", True),
        ("time", "2031-05", True),
        ("place", "Selby", False),
        ("attribution", ("coast guard",), False),
        ("participants", (), False),
    ],
)
def test_a_wrong_field_of_an_event_is_named_and_counts_as_the_guide_says(field: str, value: str, strict: bool) -> None:
    """Type, status and time make the event incorrect; the others are reported."""
    agent = Participant(name="Ada Moll", role="agent")
    right = event("e1", 0, 20, time="2031-05-04", place="Port Vell", participants=(agent,))
    wrong = right.model_copy(update={field: value})
    kind = score_article(case(gold(events=[right])), gold(events=[wrong])).kinds["events"]
    assert field == kind.pairings[0].wrong[0]
    assert strict != bool(kind.counts.correct)


@pytest.mark.parametrize(("field", "value"), [("kind", "mixed"), ("cue", span(30, 34)), ("via", ("Vell Courier",))])
def test_a_statement_is_strict_by_its_speaker_alone(field: str, value: object) -> None:
    """Kind, cue and relays are reported."""
    right = statement("s1", 0, 20)
    kind = score_article(
        case(gold(statements=[right])), gold(statements=[right.model_copy(update={field: value})])
    ).kinds["statements"]
    assert Counts(correct=1) == kind.counts
    assert 1 == len(kind.pairings[0].wrong)


def test_what_is_only_reported_does_not_move_the_soft_score() -> None:
    """Relays and roles are wrong, and the pair is as alike as can be."""
    right = event("e1", 0, 20, attribution=("coast guard", "Vell Courier"))
    other = right.model_copy(update={"attribution": ("coast guard",)})
    relays = score_article(case(gold(events=[right])), gold(events=[other])).kinds["events"]
    assert (("relays",), 1) == (relays.pairings[0].wrong, relays.soft.hits)
    figures = [figure("f1", 0, 10, attribution=names) for names in (("coast guard", "Vell Courier"), ("coast guard",))]
    assert 1 == score_article(case(gold(figures[:1])), gold(figures[1:])).kinds["figures"].soft.hits


def test_the_error_rate_counts_each_fault_once_per_gold_item() -> None:
    """Incorrect, missing and spurious alike; it may exceed 1, and is undefined without gold."""
    assert (3 / 3, 5, None) == (
        Counts(1, 1, 1, 1).error_rate,
        Counts(missing=1, spurious=4).error_rate,
        Counts(spurious=4).error_rate,
    )


def test_relays_are_apart_from_the_originator() -> None:
    """The first source decides the attribution; those who pass it on are a field of their own."""
    right = figure("f1", 0, 10, attribution=("coast guard", "Vell Courier"))
    kind = score_article(case(gold([right])), gold([figure("f1", 0, 10, attribution=("coast guard",))])).kinds[
        "figures"
    ]
    assert Counts(correct=1) == kind.fields["attribution"].matched
    assert Counts(missing=1) == kind.fields["relays"].matched


def test_field_counts_end_to_end_include_items_that_were_not_found() -> None:
    """A value of a missed figure is missing, one of an invented figure spurious; given a match neither counts."""
    expected = gold([figure("f1", 0, 10, place="Selby"), figure("f2", 20, 30, place="Selby")])
    actual = gold([figure("f1", 0, 10, place="Selby"), figure("f2", 50, 60, place="Selby")])
    place = score_article(case(expected), actual).kinds["figures"].fields["place"]
    assert Counts(correct=1) == place.matched
    assert Counts(correct=1, missing=1, spurious=1) == place.end_to_end


def test_a_field_that_neither_side_has_is_absent() -> None:
    """It is counted apart, in no score."""
    place = (
        score_article(case(gold([figure("f1", 0, 10)])), gold([figure("f1", 0, 10)])).kinds["figures"].fields["place"]
    )
    assert (1, Counts()) == (place.absent, place.end_to_end)


def test_participants_are_counted_one_by_one() -> None:
    """Two of three names right, one invented; a right name in a wrong role is only half of it."""

    def sinking(*names: tuple[str, str]) -> object:
        people = [Participant.model_validate({"name": name, "role": role}) for name, role in names]
        return event("e1", 0, 20, participants=tuple(people))

    expected = sinking(("Ada Moll", "agent"), ("coast guard", "agent"), ("Selby", "other"))
    actual = sinking(("the Coast Guard", "agent"), ("Ada Moll", "patient"), ("Vell Courier", "other"))
    fields = score_article(case(gold(events=[expected])), gold(events=[actual])).kinds["events"].fields  # type: ignore[list-item]
    assert Counts(correct=2, missing=1, spurious=1) == fields["participants"].matched
    assert Counts(correct=1, missing=2, spurious=2) == fields["roles"].matched


def test_the_figures_of_an_event_are_compared_by_what_they_match() -> None:
    """Ids need not agree, nor mean anything if they do; an event that points to an unmatched figure points to nothing."""
    expected = gold([figure("f1", 0, 4), figure("f2", 6, 9, "7")], [event("e1", 0, 20, figures=("f1", "f2"))])
    for one, other in (("f8", "f9"), ("f1", "f2"), ("f2", "f1")):
        actual = gold([figure(one, 0, 4), figure(other, 6, 9, "8")], [event("e1", 0, 20, figures=(one, other))])
        fields = score_article(case(expected), actual).kinds["events"].fields
        assert Counts(correct=1, missing=1, spurious=1) == fields["figures"].matched


def test_any_field_of_any_alternate_is_accepted() -> None:
    """Fields may come from different alternates, bounds included."""
    item = figure("f1", 0, 10, "5", unit="boat")
    alternates = (item.model_copy(update={"unit": "vessel"}), figure("f1", 0, 10, "6"))
    annotation = gold([item], alternates={"f1": alternates})
    scored = score_article(case(annotation), gold([figure("f1", 0, 10, "6", unit="vessel")]))
    assert Counts(correct=1) == scored.kinds["figures"].counts


def test_a_date_that_is_too_coarse_counts_half_in_the_soft_score_and_nothing_in_the_strict_one() -> None:
    """Evidence, qualifier, unit and status are right, the time is half right: 4.5 of 5."""
    expected, actual = gold([figure("f1", 0, 10, time="2031-05-04")]), gold([figure("f1", 0, 10, time="2031-05")])
    kind = score_article(case(expected), actual).kinds["figures"]
    assert kind.strict.hits == 0
    assert pytest.approx(0.9) == kind.soft.hits


def test_a_failed_article_counts_as_an_empty_output() -> None:
    """Its gold is missing, and the score names it."""
    cases = [case(gold([figure("f1", 0, 10)]), name) for name in ("one", "two")]
    scored = score(cases, {"one": gold([figure("f1", 0, 10)]), "two": None})
    assert ("two",) == scored.failed
    assert Counts(correct=1, missing=1) == scored.counts("figures")
    assert scored == score(cases, {"one": gold([figure("f1", 0, 10)])})


def test_nothing_against_nothing_is_undefined() -> None:
    """There is no F1, not one of 1."""
    assert score([case(gold())], {"boats": gold()}).found("figures").f1 is None


@pytest.mark.parametrize(
    ("predictions", "place"),
    [
        ({"ships": gold()}, "ships"),
        ({"boats": gold([figure("f1", 0, 10), figure("f1", 20, 30)])}, "boats.*f1"),
    ],
)
def test_predictions_that_do_not_fit_are_refused(predictions: dict[str, object], place: str) -> None:
    """Another article set, or two findings of one id: the message names the article."""
    with pytest.raises(InputError, match=place):
        score([case(gold())], predictions)  # type: ignore[arg-type]


def test_a_span_beyond_the_article_covers_nothing() -> None:
    """An absurd offset costs no memory and matches nothing."""
    far = {"start": 10**15, "end": 10**15 + 2, "text": "ab"}
    lost = figure("f1", 0, 10).model_dump() | {"number": far, "evidence": (far,)}
    scored = score_article(case(gold([figure("f1", 0, 10)])), gold([figure("f1", 0, 10).model_validate(lost)]))
    assert Counts(missing=1, spurious=1) == scored.kinds["figures"].counts
    assert "number" in scored.kinds["figures"].pairings[1].unproven


def test_a_score_survives_json() -> None:
    """What is written is what is read."""
    scored = score(
        [case(gold([figure("f1", 0, 10)], [event("e1", 0, 20)]))], {"boats": gold([figure("f1", 0, 10, "6")])}
    )
    assert scored == Score.from_json(scored.model_dump_json())
