"""Every input becomes articles or a reason, in order, under ids of its own."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from summarizer.errors import InvalidData, UnreadableInput
from summarizer.models.articles import Article
from summarizer.reading.inputs import read_inputs

TEXT = "Bridge closed for six weeks\n2021-05-03\n\nThe bridge at Lindal was closed after inspectors found 14 cracks in it.\n"
PAGE = (
    "<!doctype html><html><body><article><h1>Bridge closed</h1><p>The bridge at Lindal was closed on Monday after "
    "inspectors found 14 cracks in its northern pier, the county said in a statement.</p></article></body></html>"
)


def _write(folder: Path, files: dict[str, str]) -> Path:
    for name, content in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(content, encoding="utf-8")
    return folder


def _articles(*names: str | Path, published: str | None = None) -> list[Article]:
    readings = [reading.article for reading in read_inputs([str(name) for name in names], published)]
    assert not [article for article in readings if isinstance(article, UnreadableInput)]
    return [article for article in readings if isinstance(article, Article)]


def _ids(*names: str | Path) -> list[str]:
    return [article.id for article in _articles(*names)]


def _reasons(*names: str | Path) -> list[str]:
    readings = read_inputs([str(name) for name in names])
    return [str(reading.article) for reading in readings if isinstance(reading.article, UnreadableInput)]


def _piped(data: bytes) -> list[str]:
    """Return one line for each reading of standard input: source, id or error, first line of the text."""
    code = (
        "from summarizer.reading.inputs import read_inputs\n"
        "for source, article in read_inputs(['-']):\n"
        "    print(source, getattr(article, 'id', article), getattr(article, 'text', '').partition('\\n')[0], sep='|')\n"
    )
    done = subprocess.run([sys.executable, "-c", code], input=data, capture_output=True, check=True)
    return done.stdout.decode().splitlines()


def test_a_folder_is_read_sorted_and_only_what_is_supported(tmp_path: Path) -> None:
    """Subfolders too; hidden and other files are passed over."""
    files = dict.fromkeys(("b.txt", "a.md", "sub/c.text", "data.csv", ".hidden.txt", ".git/d.txt", "notes"), TEXT)

    assert ["a", "b", "c"] == _ids(
        _write(tmp_path, files | {"page.HTML": PAGE}) / "a.md", tmp_path / "b.txt", tmp_path / "sub"
    )
    assert ["a", "b", "page", "c"] == _ids(tmp_path)


def test_patterns_are_expanded(tmp_path: Path) -> None:
    """Where the shell does not do it; a file whose name looks like a pattern is still a file."""
    _write(tmp_path, dict.fromkeys(("a.txt", "b.txt", "c.md", "deep/er/d.txt", "e[1].txt"), TEXT))

    assert ["a", "b", "e[1]"] == _ids(tmp_path / "*.txt")
    assert ["d"] == _ids(tmp_path / "deep" / "**" / "*.txt")
    assert ["e[1]"] == _ids(tmp_path / "e[1].txt")


def test_a_file_named_twice_is_read_once(tmp_path: Path) -> None:
    """By its folder, by itself, or by another way to write its path."""
    _write(tmp_path, {"a.txt": TEXT, "sub/b.txt": TEXT})

    assert ["a", "b"] == _ids(tmp_path, tmp_path / "a.txt", tmp_path / "sub" / ".." / "a.txt")


def test_annotations_beside_articles_are_no_articles(tmp_path: Path) -> None:
    """Gold folders can be given as they are, by name, by folder or by pattern."""
    gold = json.dumps({"guide": 1, "article": "a", "figures": []})
    _write(tmp_path, {"a.txt": TEXT, "a.json": gold, "story.json": "{}", "b.json": json.dumps({"text": TEXT})})

    assert ["a", "b"] == _ids(tmp_path)
    assert ["a", "b"] == _ids(tmp_path / "*")
    assert ["a", "b"] == _ids(*sorted(tmp_path.iterdir()))
    assert [f"{tmp_path / 'a.json'}: this is an annotation, not an article; give the .txt file beside it"] == _reasons(
        tmp_path / "a.json"
    )


def test_a_second_annotation_and_what_a_run_left_are_no_articles(tmp_path: Path) -> None:
    """A folder can be summarized again, with its results and its gold in it."""
    left = {"run.json": "{}", "summaries.jsonl": "{}", "summaries.md": "# a"}
    _write(tmp_path, {"a.txt": TEXT, "a.second.json": "{}", "notes.md": TEXT, **left})

    assert ["a", "notes"] == [article.id for _, article in read_inputs([str(tmp_path)]) if isinstance(article, Article)]
    assert 2 == len(list(read_inputs([str(tmp_path)])))


def test_colliding_stems_take_their_path(tmp_path: Path) -> None:
    """The shortest name that tells them apart; what does not collide keeps its stem."""
    _write(tmp_path, dict.fromkeys(("x/a.txt", "y/a.txt", "y/b.txt", "y/b.md", "c.txt"), TEXT))

    assert ["c", "x/a", "y/a", "y/b.md", "y/b.txt"] == sorted(_ids(tmp_path))


def test_stated_ids_give_way_to_those_taken(tmp_path: Path) -> None:
    """Ids are unique in a run, and the same inputs get the same ids."""
    lines = "".join(json.dumps({"id": name, "text": TEXT}) + "\n" for name in ("a", "feed", "b", "b"))
    _write(tmp_path, {"a.txt": TEXT, "feed.jsonl": lines, "one.json": json.dumps({"id": "one", "text": TEXT})})

    assert ["a", "a-2", "feed", "b", "b-2", "one"] == _ids(tmp_path)
    assert _ids(tmp_path) == _ids(tmp_path)


def test_a_bad_line_is_named_and_the_rest_go_on(tmp_path: Path) -> None:
    """File, line and field; empty lines count but are no faults."""
    good = json.dumps({"id": "a", "text": TEXT, "published": "2020-01-01"})
    path = (
        _write(tmp_path, {"f.jsonl": f'{good}\n\n{{"id": "b", "txt": ""}}\nnot json\n{{"text": "x"}}\n{good}'})
        / "f.jsonl"
    )
    readings = list(read_inputs([str(path)]))

    assert [f"{path}:{number}" for number in (1, 3, 4, 5, 6)] == [reading.source for reading in readings]
    assert ["a", "a-2"] == [reading.article.id for reading in readings if isinstance(reading.article, Article)]
    reasons = _reasons(path)
    assert reasons[0].startswith(f"{path}:3: unknown field 'txt'")
    assert reasons[1].startswith(f"{path}:4: not valid JSON")
    assert reasons[2].startswith(f"{path}:5: id: is missing")


def test_json_lines_are_read_as_they_are_asked_for(tmp_path: Path) -> None:
    """A large feed is never held as a whole: the second line may still be unwritten when the first is read."""
    path = tmp_path / "feed.jsonl"
    os.mkfifo(path)
    writer = os.open(path, os.O_RDWR)
    try:
        os.write(writer, json.dumps({"id": "a", "text": TEXT}).encode() + b"\n")
        readings = read_inputs([str(path)])
        assert f"{path}:1" == next(readings).source
    finally:
        os.close(writer)


@pytest.mark.parametrize(
    ("data", "lines"),
    [
        (TEXT.encode(), ["-|stdin|Bridge closed for six weeks"]),
        (PAGE.encode(), ["-|stdin|Bridge closed"]),
        (PAGE.encode("utf-16"), ["-|stdin|Bridge closed"]),
        (b'\n{"id": "a", "text": "One."}\n{"id": "b", "text": "Two."}', ["-:2|a|One.", "-:3|b|Two."]),
        (b'{\n  "text": "One."\n}', ["-|stdin|One."]),
        (b'{\n  "id": "a", "text": "One."\n}', ["-|a|One."]),
        (b"{{Infobox}} is a template of 12 lines.", ["-|stdin|{{Infobox}} is a template of 12 lines."]),
        (b"", ["-|-: holds no text|"]),
    ],
)
def test_standard_input_is_what_it_looks_like(data: bytes, lines: list[str]) -> None:
    """JSON Lines, one JSON article, a page, else text."""
    assert lines == _piped(data)


def test_a_file_of_another_kind_is_read_as_what_it_looks_like(tmp_path: Path) -> None:
    """Named explicitly, its extension does not matter."""
    feed = json.dumps({"id": "x", "text": TEXT})
    _write(tmp_path, {"a.csv": TEXT, "b": PAGE, "c.feed": f"{feed}\n{feed}\n"})

    assert ["a", "b", "x", "x-2"] == _ids(tmp_path / "a.csv", tmp_path / "b", tmp_path / "c.feed")
    assert _articles(tmp_path / "b")[0].title == "Bridge closed"


def test_what_an_input_states_wins_over_its_text_and_the_callers_date_fills_the_gaps(tmp_path: Path) -> None:
    """One date for many articles never redates those that say their own; one without a year is none."""
    _write(tmp_path, {"a.txt": TEXT, "b.json": json.dumps({"text": TEXT, "published": "2020-01-01", "title": "Mine"})})

    first, second = _articles(tmp_path)
    assert ("2021-05-03", "2020-01-01", "Mine") == (first.published, second.published, second.title)
    assert ["2021-05-03", "2020-01-01"] == [article.published for article in _articles(tmp_path, published="2019")]
    with pytest.raises(InvalidData, match="'May' is no date"):
        read_inputs([], published="May")

    _write(
        tmp_path,
        {"a.txt": TEXT.replace("2021-05-03", "3 May"), "b.json": json.dumps({"text": "Nobody says when this was."})},
    )
    assert ["2019-05-03", "2019-05-03"] == [a.published for a in _articles(tmp_path, published="2019-05-03")]


def test_inputs_that_cannot_be_read_say_why(tmp_path: Path) -> None:
    """One line each, and the others go on."""
    _write(tmp_path, {"empty.txt": "", "space.txt": " \n\t", "blank.html": "<html></html>", "good.txt": TEXT})
    (tmp_path / "a.pdf").write_bytes(b"%PDF-1.4\n")
    (tmp_path / "none").mkdir()
    names = (
        "gone.txt",
        "*.nothing",
        "long " * 1000,
        "https://lindal.example/bridge",
        tmp_path / "a.pdf",
        tmp_path / "none",
        tmp_path,
    )
    reasons = [reason.removeprefix(f"{tmp_path}/") for reason in _reasons(*names)]

    assert [
        "gone.txt: no such file or folder",
        "*.nothing: no file matches",
        f"{'long ' * 1000}: no such file or folder",
        "https://lindal.example/bridge: addresses cannot be read; save the page and give the file",
        "a.pdf: looks like a PDF file, not text",
        "none: the folder holds no .htm, .html, .json, .jsonl, .markdown, .md, .ndjson, .text, .txt file",
        "blank.html: no story can be found in the page",
        "empty.txt: holds no text",
        "space.txt: holds no text",
    ] == reasons


def test_a_file_without_end_is_refused() -> None:
    """Reading stops at the limit, whatever the source."""
    assert ["/dev/zero: is larger than 20 MB; no article is"] == _reasons("/dev/zero")


def test_a_line_without_end_is_refused_and_the_next_is_read(tmp_path: Path) -> None:
    """Of a line beyond the limit nothing is kept."""
    path = tmp_path / "feed.jsonl"
    path.write_bytes(b'{"id": "' + b"a" * 20_000_000 + b'"}\n' + json.dumps({"id": "b", "text": TEXT}).encode())
    first, second = read_inputs([str(path)])

    assert f"{path}:1: is larger than 20 MB; no article is" == str(first.article)
    assert isinstance(second.article, Article)


def test_a_name_that_is_no_utf8_can_be_stored(tmp_path: Path) -> None:
    """Ids and sources are text that any file can hold."""
    for name in (b"caf\xe9.txt", b"caf\xe8.txt"):
        Path(os.fsdecode(os.fsencode(tmp_path) + b"/" + name)).write_text(TEXT, encoding="utf-8")
    readings = list(read_inputs([str(tmp_path)]))

    assert len({reading.article.id for reading in readings if isinstance(reading.article, Article)}) == 2
    for reading in readings:
        reading.source.encode()


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None, max_examples=60)
@given(
    data=st.binary(max_size=200) | st.text(max_size=200).map(lambda text: text.encode("utf-8", "replace")),
    suffix=st.sampled_from([".txt", ".html", ".json", ".jsonl", ".dat"]),
)
def test_no_bytes_end_in_anything_but_articles_and_reasons(tmp_path: Path, data: bytes, suffix: str) -> None:
    """Whatever a file holds, each reading is an article whose spans fit or a reason."""
    path = tmp_path / f"any{suffix}"
    path.write_bytes(data)
    for reading in read_inputs([str(path)]):
        if isinstance(reading.article, Article):
            text = reading.article.text
            assert all(text[item.span.start : item.span.end] == item.span.text for item in reading.article.furniture)
            assert reading.article == Article.from_json(reading.article.model_dump_json())
        else:
            assert "\n" not in reading.article.reason
