"""Promises of the bodies of an article: "the agency" is the one named last, found at once however often bodies are named."""

from summarizer.drafting.rules.bodies import Bodies
from tests.counting import lines_in


def _named(*names: str) -> Bodies:
    bodies = Bodies()
    for place, name in enumerate(names):
        bodies.add(name, 10 * place)
    return bodies


def test_the_body_named_last_before_a_place_is_meant() -> None:
    """Not one named behind the place, nor one that the words before "agency" do not fit."""
    bodies = _named("Lake Guard agency", "Ellerian Border Service", "Orr Bank", "the Moor agency")

    assert "the Moor agency" == bodies.before(["agency"], 99)
    assert "Ellerian Border Service" == bodies.before(["agency"], 30)
    assert "Ellerian Border Service" == bodies.before(["elleria", "agency"], 99)
    assert "Orr Bank" == bodies.before(["bank"], 99)
    assert None is bodies.before(["orrish", "agency"], 99)
    assert None is bodies.before(["agency"], 0)


def test_what_is_taken_in_later_goes_first() -> None:
    """Who spoke is meant before who is only named, though the text names that one later."""
    bodies = _named("Lake agency", "Moor agency", "Orr agency")
    bodies.add("Lake agency", 0)

    assert "Lake agency" == bodies.before(["agency"], 15)


def test_many_mentions_take_no_longer_to_look_through() -> None:
    """The lines executed for one phrase are as many after 2,000 mentions as after 20."""

    def lines(mentions: int) -> int:
        bodies = _named(*["Lake Guard agency", "Moor agency"] * (mentions // 2))
        return lines_in(lambda: bodies.before(["orrish", "agency"], 5 * mentions))

    assert lines(20) == lines(2000)
