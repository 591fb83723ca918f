"""Gold is read loudly: what does not fit is named by file, item and field."""

import json
from copy import deepcopy
from pathlib import Path
from typing import Any

import pytest

from summarizer.errors import InputError
from summarizer.evaluation.gold import load_suite
from tests.shared_gold import shared_gold_files

_TEXT = "Boats lost\n\nFive boats sank off Selby, Ada Moll said.\n"


def _span(words: str) -> dict[str, Any]:
    start = _TEXT.index(words)
    return {"start": start, "end": start + len(words), "text": words}


_FIGURE = {
    "id": "f1",
    "number": _span("Five"),
    "evidence": [_span("Five boats")],
    "low": "5",
    "high": "5",
    "qualifier": "exact",
    "unit": "boat",
    "per": None,
    "measure": "boats that sank",
    "time": None,
    "place": "Selby",
    "attribution": ["Ada Moll"],
    "status": "reported",
}
_EVENT = {
    "id": "e1",
    "trigger": _span("sank"),
    "evidence": [_span("Five boats sank off Selby")],
    "type": "disaster",
    "description": "Five boats sank off Selby.",
    "participants": [{"name": "boats", "role": "patient"}],
    "place": "Selby",
    "time": None,
    "attribution": ["Ada Moll"],
    "status": "occurred",
    "figures": ["f1"],
}
_STATEMENT = {
    "id": "s1",
    "kind": "indirect",
    "content": [_span("Five boats sank off Selby")],
    "cue": _span("said"),
    "speaker": "Ada Moll",
    "speaker_role": None,
    "via": [],
}


def _annotation(name: str = "boats") -> dict[str, Any]:
    annotation = {
        "guide": 1,
        "article": name,
        "title": "Boats lost",
        "publisher": None,
        "language": "en",
        "published": "2031-05-04",
        "figures": [_FIGURE],
        "events": [_EVENT],
        "statements": [_STATEMENT],
    }
    return deepcopy(annotation)


def _write(folder: Path, name: str = "boats", annotation: dict[str, Any] | None = None) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    (folder / f"{name}.txt").write_bytes(_TEXT.encode())
    (folder / f"{name}.json").write_text(json.dumps(annotation or _annotation(name)), encoding="utf-8")


def _changed(path: list[str | int], value: Any) -> dict[str, Any]:
    annotation = _annotation()
    place: Any = annotation
    for step in path[:-1]:
        place = place[step]
    place[path[-1]] = value
    return annotation


def test_a_folder_is_a_suite_of_all_articles_below_it(tmp_path: Path) -> None:
    """In the order of their ids, each its own cluster unless a story names it."""
    _write(tmp_path / "flood", "wave")
    _write(tmp_path / "flood", "tide")
    _write(tmp_path, "boats")
    (tmp_path / "flood" / "story.json").write_text('{"guide": 1, "articles": ["tide", "wave"]}')
    suite = load_suite(tmp_path)
    assert [("boats", "boats"), ("tide", "story of tide"), ("wave", "story of tide")] == [
        (case.id, case.cluster) for case in suite.cases
    ]
    assert (tmp_path.name, str(tmp_path)) == (suite.name, suite.source)
    assert ("Boats lost", "2031-05-04") == (suite.cases[0].article.title, suite.cases[0].article.published)


def test_a_toml_file_names_folders(tmp_path: Path) -> None:
    """Relative to itself; the suite has the file's name."""
    _write(tmp_path / "one", "boats")
    _write(tmp_path / "two", "nets")
    (tmp_path / "small.toml").write_text('folders = ["one", "two"]')
    suite = load_suite(tmp_path / "small.toml")
    assert ("small", ["boats", "nets"]) == (suite.name, [case.id for case in suite.cases])


def test_a_second_annotation_stands_beside_the_first(tmp_path: Path) -> None:
    """It is read and checked as the first is, and changes no score."""
    _write(tmp_path)
    alone = load_suite(tmp_path)
    (tmp_path / "boats.second.json").write_text(json.dumps(_changed(["events"], [])))
    suite = load_suite(tmp_path)
    assert suite.cases[0].second is not None
    assert () == suite.cases[0].second.events
    assert alone.digest == suite.digest


def test_alternates_are_readings_laid_over_their_item(tmp_path: Path) -> None:
    """What an alternate does not state is as annotated."""
    _write(tmp_path, annotation=_changed(["figures", 0, "alternates"], [{"unit": "ship"}, {"low": "4"}]))
    case = load_suite(tmp_path).cases[0]
    readings = case.gold.readings(case.gold.figures[0])
    assert [("boat", "5"), ("ship", "5"), ("boat", "4")] == [(each.unit, str(each.low)) for each in readings]


@pytest.mark.parametrize(
    ("path", "value", "message"),
    [
        (["figures", 0, "number"], {"start": 0, "end": 4, "text": "Five"}, r"figures f1.*does not hold the number"),
        (["figures", 0, "evidence", 0], _span("Five boats") | {"text": "Five goats"}, r"f1 evidence: the article has"),
        (["events", 0, "trigger"], {"start": 17, "end": 19, "text": "nk"}, r"e1 trigger: the article has"),
        (["figures", 0, "colour"], "red", r"figures f1\.colour"),
        (["figures", 0, "time"], "yesterday", r"figures f1\.time"),
        (["statements", 0, "speaker"], "", r"statements s1\.speaker"),
        (["events", 0, "id"], "e0", r"events e0\.id"),
        (["events", 0, "figures"], ["f7"], r"e1 figures: there is no figure f7"),
        (["figures"], _annotation()["figures"] * 2, r"f1: two items have this id"),
        (["figures", 0, "alternates"], [{"colour": "red"}], r"f1 alternates\.0: colour"),
        (["figures", 0, "alternates"], [{"id": "f2"}], r"f1 alternates\.0"),
        (["figures", 0, "alternates"], {"unit": "ship"}, r"f1 alternates: a list"),
        (["figures", 0, "alternates"], [{"cue": None}], r"f1 alternates\.0: cue"),
        (
            ["statements", 0, "alternates"],
            [{"cue": {"start": 0, "end": 4, "text": "said"}}],
            r"s1 cue: the article has",
        ),
        (["guide"], 2, r"guide"),
        (["article"], "nets", r"article: it annotates 'nets'"),
        (["mood"], "grim", r"mood"),
    ],
)
def test_gold_that_does_not_fit_is_refused(tmp_path: Path, path: list[str | int], value: Any, message: str) -> None:
    """The message names the file, the item and the field."""
    _write(tmp_path, annotation=_changed(path, value))
    with pytest.raises(InputError, match=rf"boats\.json: .*{message}"):
        load_suite(tmp_path)


def test_json_that_is_none_is_refused(tmp_path: Path) -> None:
    """Broken, repeated keys, or another shape."""
    for content in ("{", '{"guide": 1, "guide": 1}', "[]", '{"figures": [1]}'):
        _write(tmp_path)
        (tmp_path / "boats.json").write_text(content)
        with pytest.raises(InputError, match=r"boats\.json: "):
            load_suite(tmp_path)


def test_an_article_without_gold_is_refused_and_gold_without_an_article(tmp_path: Path) -> None:
    """Each is named."""
    _write(tmp_path / "one")
    (tmp_path / "one" / "boats.json").unlink()
    with pytest.raises(InputError, match=r"boats\.txt: an article without gold"):
        load_suite(tmp_path / "one")
    _write(tmp_path / "two")
    (tmp_path / "two" / "nets.json").write_text("{}")
    with pytest.raises(InputError, match=r"nets\.json: gold without an article"):
        load_suite(tmp_path / "two")


def test_two_articles_of_one_name_are_refused(tmp_path: Path) -> None:
    """Predictions could not tell them apart."""
    _write(tmp_path / "one")
    _write(tmp_path / "two")
    with pytest.raises(InputError, match="another article 'boats'"):
        load_suite(tmp_path)


def test_a_story_must_name_articles_that_are_there(tmp_path: Path) -> None:
    """A story without a list, or with a stranger, is refused."""
    _write(tmp_path)
    for content, message in (
        ('{"articles": "boats"}', "articles: a list"),
        ('{"articles": ["nets"]}', r"articles: there is no nets\.txt"),
        ("{", "not valid JSON"),
    ):
        (tmp_path / "story.json").write_text(content)
        with pytest.raises(InputError, match=rf"story\.json: {message}"):
            load_suite(tmp_path)


def test_what_is_no_suite_is_refused(tmp_path: Path) -> None:
    """Nothing there, an empty folder, a TOML file with something else in it, text that is not UTF-8 or empty."""
    suite_file = tmp_path / "small.toml"
    with pytest.raises(InputError, match="a suite is a folder or a"):
        load_suite(suite_file)
    (tmp_path / "empty").mkdir()
    with pytest.raises(InputError, match="empty: no article"):
        load_suite(tmp_path / "empty")
    for content, message in (
        ("folders = 1", "exactly one entry"),
        ("folders = []", "exactly one entry"),
        ('folders = ["nowhere"]', "no folder"),
        ("[", "TOML"),
        ('folders = ["empty"]\nname = "x"', "exactly one entry"),
    ):
        suite_file.write_text(content)
        with pytest.raises(InputError, match=rf"small\.toml: .*{message}"):
            load_suite(suite_file)
    for content_bytes, message in ((b"\xff\xfe", "not UTF-8"), (b"", "empty")):
        _write(tmp_path / "bad")
        (tmp_path / "bad" / "boats.txt").write_bytes(content_bytes)
        with pytest.raises(InputError, match=rf"boats\.txt: .*{message}"):
            load_suite(tmp_path / "bad")


def test_the_digest_follows_text_gold_and_stories_and_nothing_else(tmp_path: Path) -> None:
    """Writing the same gold differently keeps it; any change of what is scored does not."""
    _write(tmp_path)
    first = load_suite(tmp_path).digest
    (tmp_path / "boats.json").write_text(json.dumps(_annotation(), indent=3, sort_keys=True))
    assert first == load_suite(tmp_path).digest
    changes = [
        _changed(["figures", 0, "unit"], "ship"),
        _changed(["figures", 0, "alternates"], [{"unit": "ship"}]),
    ]
    digests = set()
    for annotation in changes:
        _write(tmp_path, annotation=annotation)
        digests.add(load_suite(tmp_path).digest)
    _write(tmp_path)
    (tmp_path / "story.json").write_text('{"articles": ["boats"]}')
    digests.add(load_suite(tmp_path).digest)
    (tmp_path / "story.json").unlink()
    with (tmp_path / "boats.txt").open("a", encoding="utf-8") as text:
        text.write("More below.\n")
    digests.add(load_suite(tmp_path).digest)
    assert 5 == len({first, *digests})


def test_the_shared_gold_loads(tmp_path: Path) -> None:
    """Every adjudicated annotation fits its text."""
    folders = sorted({path.parent for path in shared_gold_files()})
    (tmp_path / "shared.toml").write_text(f"folders = {json.dumps([str(folder) for folder in folders])}")
    assert len(shared_gold_files()) == len(load_suite(tmp_path / "shared.toml").cases)
