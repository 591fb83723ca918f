"""The file of a recording: nothing of the completion is lost in it, and no change to it goes unseen."""

import json
from pathlib import PurePosixPath, PureWindowsPath

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from summarizer.completions.asking import InvalidAnswer
from summarizer.completions.endpoint import Parameters
from summarizer.completions.layout import TooDeep, laid_out
from summarizer.completions.parsing import parse_answer
from summarizer.completions.recordings import (
    Recording,
    Tokens,
    as_file,
    completion_fields,
    from_file,
    handle_rows,
)
from summarizer.errors import InvalidData
from summarizer.models.strict import check_json
from tests.completions.scripted import BAD, GOOD, HANDLES, Pointed

JSON_VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
    max_leaves=6,
)
ANY_CHARACTER = st.characters(exclude_categories=())  # halves of surrogate pairs included


def recording(completion: str = GOOD, /, **changes: object) -> Recording:
    """A recording of the completion, with some fields changed."""
    fields = {
        "article": "ferry",
        "kind": "answer",
        "part": 1,
        "model": "openai/parrot",
        "recorded": "2031-05-06",
        "digest": "0" * 64,
        "parameters": Parameters(temperature=0, max_tokens=4000, seed=7),
        "question_characters": 35,
        "tail_characters": 17,
        "answer_characters": len(completion),
        "tokens": Tokens(prompt=900, cached=700, completion=60),
        "handles": handle_rows(HANDLES),
        **completion_fields(completion),
    }
    return Recording.model_validate({**fields, **changes})


def read_again(text: str) -> Recording:
    """The recording of the completion, after it was written and read."""
    return from_file(as_file(recording(text)).encode())


@given(st.text(ANY_CHARACTER) | st.text('{}[]",:\\u0019dE-+. \n', max_size=30))
def test_a_text_that_is_no_object_comes_back_as_it_was(text: str) -> None:
    """To the character, halves of surrogate pairs included."""
    again = read_again(text)
    assert again.answer is not None or text == again.completion


@settings(max_examples=50)
@given(st.dictionaries(st.text(), JSON_VALUES), st.sampled_from([None, 1, "\t"]), st.booleans())
def test_an_object_comes_back_with_the_same_content(
    value: dict[str, object], indent: str | None, ascii_only: bool
) -> None:
    """Whatever its layout was: the file holds it as JSON, and it states the same."""
    text = json.dumps(value, indent=indent, ensure_ascii=ascii_only)
    again = read_again(text)
    assert value == check_json(again.completion)
    assert value == again.answer


@given(st.text(ANY_CHARACTER), JSON_VALUES)
def test_a_file_is_valid_json_that_reads_back_equal(text: str, value: object) -> None:
    """In UTF-8, ending in a line break, with the value it was made of."""
    for completion in (text, json.dumps(value)):
        made = recording(completion)
        content = as_file(made)
        assert made == from_file(content.encode())
        assert "ferry" == check_json(content)["article"]
        assert content.endswith("}\n")


@pytest.mark.parametrize(
    "text",
    [
        BAD,
        "",
        "null",
        '["n1"]',
        f"```json\n{GOOD}\n```",
        '{"numbers": [], "numbers": ["n1"], "note": null}',
        '{"numbers": [], "note": NaN}',
        '{"numbers": [1e999], "note": null}',
        '{"numbers": [1.10], "note": null}',
        '{"numbers": [-0], "note": null}',
        '{"numbers": [' + "9" * 5000 + '], "note": null}',
        '{"numbers": [], "note": "\\ud800"}',
        '{"numbers": [], "note": "\ud800"}',
        '{"numbers": ' + "[" * 60 + "1" * 90 + "]" * 60 + "}",
        '{"numbers": ' + "[" * 300 + "]" * 300 + "}",
        '{"numbers": ' + "[" * 90_000 + "]" * 90_000 + "}",
        "\ufeff" + GOOD,
    ],
)
def test_what_json_would_change_is_kept_as_text(text: str) -> None:
    """Broken, fenced, doubled, infinite, spelled in a way that a number loses, too deep: the same fault is found again."""
    again = read_again(text)
    assert (None, text) == (again.answer, again.completion)
    assert _fault(text) == _fault(again.completion)


def _fault(text: str) -> str | None:
    try:
        parse_answer(text, Pointed)
    except InvalidAnswer as invalid:
        return invalid.fault
    return None


def test_a_file_reads_well() -> None:
    """The answer is JSON of the file's own, short lists stand on a line, handles in rows of one kind."""
    handles = {str(number): (number, number + 99) for number in range(1, 13)} | {"n1": (4, 9), "n2": (7, 9)}
    text = json.dumps({"numbers": ["n1", "n2"], "note": "a ferry " * 15})
    lines = as_file(recording(text, handles=handle_rows(handles))).splitlines()
    assert '    "numbers": ["n1", "n2"],' in lines
    first_ten = ", ".join(f"{number} {number}-{number + 99}" for number in range(1, 11))
    assert f'    "{first_ten}",' in lines
    assert '    "11 11-110, 12 12-111",' in lines
    assert '    "n1 4-9, n2 7-9"' in lines


@given(st.dictionaries(st.from_regex(r"[a-z]?[1-9][0-9]?", fullmatch=True), st.tuples(st.integers(0), st.integers(0))))
def test_handles_come_back_in_their_order(handles: dict[str, tuple[int, int]]) -> None:
    """Each with its place."""
    again = recording(handles=handle_rows(handles)).handle_table()
    assert list(handles.items()) == list(again.items())


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ('"n1"', '"n2"'),
        ("n1 4-9", "n1 4-8"),
        ('"seed": 7', '"seed": 8'),
        ("2031-05-06", "2031-05-07"),
        ('"part": 1', '"part": 1, "host": "example.org"'),
        ('"checksum": "', '"checksum": "0'),
    ],
)
def test_a_changed_file_is_refused(old: str, new: str) -> None:
    """Wherever it was changed."""
    content = as_file(recording())
    assert old in content
    with pytest.raises(InvalidData, match="changed after it was recorded"):
        from_file(content.replace(old, new, 1).encode())


def test_another_layout_is_no_change() -> None:
    """Line ends and indentation are the editor's."""
    content = as_file(recording())
    assert recording() == from_file(content.replace("\n", "\r\n").encode())
    assert recording() == from_file(json.dumps(json.loads(content), indent=7).encode())


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (b"", "not valid JSON"),
        (b"\xff{}", "not valid JSON"),
        (b"[]", "no recording"),
        (b'{"model": "openai/parrot"}', "no recording"),
        (b'{"checksum": 1, "checksum": 2}', "stands twice"),
        (b'{"checksum": "", "schema_version": "2"}', "another version"),
        (b'{"schema_version": "1", "checksum": ' + b"[" * 5000 + b"]" * 5000 + b"}", "not valid JSON|too deep"),
        (as_file(recording()).encode()[:-40], "not valid JSON"),
    ],
)
def test_what_is_no_recording_is_refused(content: bytes, message: str) -> None:
    """Empty, cut, another encoding, other JSON, another version's."""
    with pytest.raises(InvalidData, match=message):
        from_file(content)


@pytest.mark.parametrize(
    "changes",
    [
        {"answer": None},
        {"text": "two answers"},
        {"recorded": "2031-02-30"},
        {"handles": ["n1 4-9, n1 5-9"]},
        {"handles": ["n1 4"]},
        {"article": ""},
        {"digest": "abc"},
    ],
)
def test_a_recording_hangs_together(changes: dict[str, object]) -> None:
    """One completion, a day of the calendar, each handle at one place."""
    with pytest.raises(ValueError, match="Recording"):
        recording(**changes)


def test_the_key_covers_all_that_the_answer_depends_on() -> None:
    """Words, templates and schema (by the question's digest), kind, part, model, parameters; nothing else."""
    changes: list[dict[str, object]] = [
        {},
        {"digest": "1" * 64},
        {"kind": "repair"},
        {"part": 2},
        {"model": "openai/crow"},
        {"parameters": Parameters(temperature=0, max_tokens=4000, seed=8)},
        {"parameters": Parameters(temperature=0, max_tokens=4000)},
    ]
    keys = [recording(**change).key for change in changes]
    assert len(changes) == len(set(keys))
    assert keys[0] == recording(BAD, article="boat", recorded="2032-01-01", question_characters=1).key


@given(st.text(min_size=1))
def test_a_file_name_is_safe_everywhere(article: str) -> None:
    """One component, no character that a file system refuses, no device, no hidden file, never too long."""
    name = recording(article=article).file_name
    assert name == PureWindowsPath(name).name == PurePosixPath(name).name
    assert not PureWindowsPath(name).is_reserved()
    assert name.isascii()
    assert not name.startswith(".")
    assert 150 > len(name)


@pytest.mark.parametrize(
    ("changes", "start"),
    [
        ({}, "ferry.answer."),
        ({"kind": "follow_up", "part": 3}, "ferry.part3.follow_up."),
        ({"article": "news/2031: ferry?"}, "news-2031-ferry.answer."),
        ({"article": "…"}, "article.answer."),
        ({"article": "a" * 300}, "a" * 100 + ".answer."),
        ({"article": "NUL.1"}, "_NUL.1.answer."),
    ],
)
def test_a_file_name_says_what_is_in_it(changes: dict[str, object], start: str) -> None:
    """The article, the part of a long one, the kind."""
    assert recording(**changes).file_name.startswith(start)


def test_file_names_differ_where_recordings_do() -> None:
    """Articles of one id with other words, and articles whose names look alike on a file system."""
    names = [
        recording(**changes).file_name.lower()
        for changes in ({}, {"digest": "1" * 64}, {"article": "Ferry"}, {"article": "ferry?"}, {"article": "ferry!"})
    ]
    assert 5 == len(set(names))


@pytest.mark.parametrize("depth", range(46, 53))
def test_depth_never_keeps_a_completion_from_its_file(depth: int) -> None:
    """On either side of the depth from which on an object is kept as text."""
    text = '{"numbers": ' + "[" * depth + f'"{"n" * 200}"' + "]" * depth + "}"
    assert check_json(text) == check_json(read_again(text).completion)


def test_nobody_reads_a_pit() -> None:
    """A layout of its own for each of a hundred levels is refused."""
    value: object = "n" * 200
    for _ in range(100):
        value = [value]
    with pytest.raises(TooDeep):
        laid_out(value)
