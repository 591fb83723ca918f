"""Promises about prompts: a user's over ours, digests, examples, and faults that come out while loading."""

import os
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from summarizer.errors import InputError
from summarizer.prompts.sources import Source, read_examples, sources_digest
from summarizer.prompts.templates import Prompts
from summarizer.resources import PROMPTS
from tests.prompts.laid_over import laid_over, write

NAMES = frozenset({"article", "sentences", "dates"})


def test_our_prompts_load_and_are_what_ships() -> None:
    """Each is named for its file and given as written."""
    prompts = Prompts.load()

    assert sorted(path.stem for path in PROMPTS.glob("*.j2")) == list(prompts.names)
    assert (PROMPTS / "article.j2").read_text(encoding="utf-8") == prompts.source("article")


def test_a_prompt_that_is_not_there_is_named_with_those_that_are() -> None:
    """A misspelt name is a clear error, whatever is wanted of it."""
    prompts = Prompts.load()
    for wanted in (prompts.source, prompts.render, lambda name: prompts.check(name, ())):
        with pytest.raises(InputError, match=r"'artcle'.*article"):
            wanted("artcle")


def test_a_users_prompt_takes_the_place_of_ours(tmp_path: Path) -> None:
    """Files of the same name replace ours, new ones can be included, and all else stays."""
    prompts = laid_over(tmp_path, "{% include 'house.j2' %}: {{ word }}", {"house.j2": "House rules"})

    assert "House rules: kelp" == prompts.render("article", word="kelp")
    assert {*Prompts.load().names, "house"} == set(prompts.names)


def test_an_include_may_be_optional(tmp_path: Path) -> None:
    """`ignore missing` leaves a place that a user can fill."""
    assert "ab" == laid_over(tmp_path, "a{% include 'more.j2' ignore missing %}b").render("article")
    assert "a+b" == laid_over(tmp_path, "a{% include 'more.j2' ignore missing %}b", {"more.j2": "+"}).render("article")


def test_a_users_prompt_that_takes_no_part_is_an_error(tmp_path: Path) -> None:
    """A misspelt file name does not leave ours in place in silence; other files and hidden ones are of no concern."""
    write(tmp_path, {"article.j2": "", "README.md": "", ".#article.j2": "{{"})
    Prompts.load(tmp_path)

    with pytest.raises(InputError, match=r"artcle\.j2: replaces no prompt .* article\.j2"):
        laid_over(tmp_path, "", {"artcle.j2": ""})


def test_data_that_nothing_reads_is_an_error(tmp_path: Path) -> None:
    """The same for a misspelt name of the examples."""
    with pytest.raises(InputError, match=r"exmples\.json: .* examples\.json"):
        laid_over(tmp_path, "", {"exmples.json": "[]"})


def test_a_folder_that_cannot_be_used_is_named(tmp_path: Path) -> None:
    """One that is not there, a file, and one without prompts."""
    (tmp_path / "file").touch()
    (tmp_path / "empty").mkdir()
    for name, fault in (("missing", "no such folder"), ("file", "no such folder"), ("empty", "holds no prompts")):
        with pytest.raises(InputError, match=f"{name}: {fault}"):
            Prompts.load(tmp_path / name)


def test_nothing_outside_of_the_folder_is_read(tmp_path: Path) -> None:
    """A stranger's link cannot show a provider the user's files; what is no regular file cannot block the program."""
    (tmp_path / "diary.txt").write_text("a secret")
    for name, make in (
        ("link", lambda path: path.symlink_to(tmp_path / "diary.txt")),
        ("folder", lambda path: path.mkdir()),
        ("pipe", os.mkfifo),
        ("dangling", lambda path: path.symlink_to(tmp_path / "nowhere")),
    ):
        folder = tmp_path / name
        write(folder, {"article.j2": "{% include 'diary.j2' %}"})
        make(folder / "diary.j2")
        with pytest.raises(InputError, match=r"diary\.j2: not a file of this folder"):
            Prompts.load(folder)


def test_a_folder_of_any_name_and_place_may_be_laid_over(tmp_path: Path) -> None:
    """Also one that is itself a link."""
    write(tmp_path / "real", {"article.j2": "kelp"})
    (tmp_path / "link").symlink_to(tmp_path / "real")

    assert "kelp" == Prompts.load(tmp_path / "link").render("article")


def test_a_prompt_that_is_not_utf_8_is_an_error_with_its_line(tmp_path: Path) -> None:
    """Nothing is guessed about words that a model will read."""
    write(tmp_path, {"article.j2": b"one\ntwo\ncaf\xe9"})

    with pytest.raises(InputError, match=r"article\.j2, line 3: not UTF-8"):
        Prompts.load(tmp_path)


def test_too_many_bytes_are_an_error(tmp_path: Path) -> None:
    """What no model could read is not compiled; several files count together."""
    laid_over(tmp_path, "a" * 60_000, {"examples.json": f"[{' ' * 900_000}]"})

    with pytest.raises(InputError, match=r"more than 100,000 bytes of \*\.j2"):
        laid_over(tmp_path, "{% include 'b.j2' %}" + "a" * 60_000, {"b.j2": "b" * 60_000})


@pytest.mark.parametrize(
    ("template", "line", "fault"),
    [
        ("one\n{% if %}", 2, "Expected an expression"),
        ("one\n\n{% for a in b %}", 3, "endfor"),
        ("one\n{{ a }", 2, "unexpected"),
        ("{% include 'none.j2' %}", 1, "no template 'none.j2'; there are: article.j2"),
        ("\n{% include 'article.j2' %}", 2, "includes itself: article.j2 > article.j2"),
        ("\n{% set loop = 1 %}{% for a in b %}{% set loop = 1 %}{% endfor %}", 2, "loop"),
    ],
)
def test_a_faulty_prompt_is_refused_while_loading(tmp_path: Path, template: str, line: int, fault: str) -> None:
    """Before anything is paid for, with file and line."""
    with pytest.raises(InputError) as caught:
        laid_over(tmp_path, template)

    assert str(caught.value).startswith(f"{tmp_path / 'article.j2'}, line {line}: ")
    assert fault in str(caught.value)


def test_the_fault_of_an_included_prompt_is_named_where_it_is(tmp_path: Path) -> None:
    """File and line are those of the included one, while loading and while rendering."""
    with pytest.raises(InputError, match=r"part\.j2, line 2: .*endif"):
        laid_over(tmp_path, "{% include 'part.j2' %}", {"part.j2": "\n{% if a %}"})
    with pytest.raises(InputError, match=r"part\.j2, line 2: 'kelp' is undefined"):
        laid_over(tmp_path, "\n\n\n{% include 'part.j2' %}", {"part.j2": "\n{{ kelp }}"}).render("article")


@pytest.mark.parametrize(
    ("template", "fault"),
    [
        ("a\n{{ kelp }}", "'kelp' is undefined"),
        ("a\n{{ word if kelp else word }}", "'kelp' is undefined"),
        ("a\n{% for one in kelp %}{% endfor %}", "'kelp' is undefined"),
        ("a\n{{ 1 if word in kelp }}", "'kelp' is undefined"),
        ("a\n{{ kelp ~ word }}", "'kelp' is undefined"),
        ("a\n{{ kelp|tojson }}", "'kelp' is undefined"),
        ("a\n{{ kelp|upper }}", "'kelp' is undefined"),
        ("a\n{{ word.kelp }}", "'str object' has no attribute 'kelp'"),
        ("a\n{{ word['kelp'] }}", "'str object' has no attribute 'kelp'"),
        ("a\n{{ 1 if word < 1 }}", "'<' not supported"),
        ("a\n{{ word['b':] }}", "slice indices"),
        ("a\n{% for b, c in [word] %}{% endfor %}", "constants only"),
        ("a\n{% for b, c in words %}{% endfor %}", "unpack"),
        ("a\n{{ word|default(1, 2, 3) }}", "argument"),
        ("a\n{{ endless|tojson }}", "not JSON compliant"),
    ],
)
def test_what_data_cannot_fill_is_an_error_with_its_line(tmp_path: Path, template: str, fault: str) -> None:
    """No gap is left in what a model is told."""
    with pytest.raises(InputError) as caught:
        laid_over(tmp_path, template).render("article", word="kelp", words=["a", "b"], endless=float("inf"))

    assert str(caught.value).startswith(f"{tmp_path / 'article.j2'}, line 2: ")
    assert fault in str(caught.value)


@pytest.mark.parametrize(
    "template",
    [
        "\n{{ titel }}",
        "\n{% if false %}{{ titel }}{% endif %}",
        "\n{{ 1 if titel is defined }}",
        "\n{% include titel %}",
    ],
)
def test_a_name_that_nobody_hands_over_comes_out_without_rendering(tmp_path: Path, template: str) -> None:
    """Also in a branch that is seldom taken."""
    if "include" in template:
        write(tmp_path, {"article.j2": "{% include 'part.j2' %}", "part.j2": "\n{{ titel }}"})
    else:
        write(tmp_path, {"article.j2": template})

    with pytest.raises(InputError, match=r"\.j2, line 2: 'titel' is undefined; there are: article, dates, sentences"):
        Prompts.load(tmp_path).check("article", NAMES)


def test_names_that_are_handed_over_or_set_pass_the_check(tmp_path: Path) -> None:
    """Ours do, and names of loops and `set`, also where an included prompt reads them."""
    Prompts.load().check("article", {"page"})
    used = "{% set a = 1 %}{% for b in dates %}{{ loop.index }}{% include 'part.j2' %}{% endfor %}"
    laid_over(tmp_path, used, {"part.j2": "{{ a }}{{ b }}{{ dates|length }}"}).check("article", NAMES)


def test_the_digest_is_that_of_names_and_texts_alone(tmp_path: Path) -> None:
    """Neither folder nor other files matter; our files laid over themselves change nothing."""
    write(tmp_path / "ours", {path.name: path.read_bytes() for path in PROMPTS.iterdir()} | {"README.md": "kelp"})
    first = laid_over(tmp_path / "first", "kelp", {"examples.json": "[]"}).digest

    assert Prompts.load().digest == Prompts.load(tmp_path / "ours").digest
    assert first == laid_over(tmp_path / "other", "kelp", {"examples.json": "[]", "notes.txt": "a"}).digest


@pytest.mark.parametrize("name", ["article.j2", "part.j2", "examples.json"])
def test_the_digest_changes_with_any_byte_of_any_file(tmp_path: Path, name: str) -> None:
    """What a model was told can be told apart, down to the kind of a line's end."""
    files = {"article.j2": "{% include 'part.j2' %}\n", "part.j2": "kelp\n", "examples.json": '[{"a": 1}]\n'}
    digests = set()
    for text in (files[name], files[name].replace("\n", "\r\n"), files[name] + "\n", " " + files[name]):
        write(tmp_path, {**files, name: text})
        digests.add(Prompts.load(tmp_path).digest)

    assert 4 == len(digests)


@given(st.lists(st.dictionaries(st.sampled_from(["a.j2", "b.j2", "b.json"]), st.text(), max_size=3), min_size=2))
@example([{"a.j2": "1", "b.j2": "2"}, {"a.j2": "1b.j22"}])
def test_no_two_folders_have_one_digest(folders: list[dict[str, str]]) -> None:
    """Wherever one file ends and the next begins."""
    folders = [dict(sorted(folder.items())) for folder in folders]
    digests = [sources_digest({name: Source(PROMPTS, text) for name, text in one.items()}) for one in folders]

    for one, first in zip(folders, digests, strict=True):
        assert [one == other for other in folders] == [first == second for second in digests]


def test_examples_are_data(tmp_path: Path) -> None:
    """A list of objects, in order; none without the file."""
    text = '[{"article": "Kelp grew 3 %.", "answer": {"figures": []}}, {"article": "é"}]'

    assert ({"article": "Kelp grew 3 %.", "answer": {"figures": []}}, {"article": "é"}) == laid_over(
        tmp_path / "some", "", {"examples.json": text}
    ).examples
    assert () == read_examples({})


@pytest.mark.parametrize(
    "text",
    ["", "{}", "[1]", "[{}, null]", '[{"a": 1, "a": 2}]', '[{"a": NaN}]', '["a"', '[{"a": "\\ud800"}]', "[" * 100_000],
)
def test_faulty_examples_are_refused_while_loading(tmp_path: Path, text: str) -> None:
    """With the file's name."""
    with pytest.raises(InputError, match=r"examples\.json: "):
        laid_over(tmp_path, "", {"examples.json": text})


@pytest.fixture(scope="module")
def echo(tmp_path_factory: pytest.TempPathFactory) -> Prompts:
    """A template that shows a text in many ways."""
    return laid_over(
        tmp_path_factory.mktemp("echo"),
        "{{ text }}|{{ text ~ '' }}|{% for one in [1] %}{{ text }}{% endfor %}|{% include 'part.j2' %}",
        {"part.j2": "{% set copy = text %}{{ copy }}"},
    )


@given(st.text())
def test_any_text_arrives_unchanged(echo: Prompts, text: str) -> None:
    """Nothing is escaped, stripped, folded or run."""
    assert "|".join([text] * 4) == echo.render("article", text=text)


@pytest.mark.parametrize(
    "text",
    [
        "{{ 7*7 }}",
        "{% raw %}",
        "{% endraw %}{{ text }}",
        "{# gone #}",
        "{% include 'article.j2' %}",
        "{{ text.__class__.__mro__[-1].__subclasses__() }}",
        "%% for\n# if",
        "<b>&amp;</b>\r\n\x00\u2028\ufeff",
    ],
)
def test_a_text_that_looks_like_a_template_is_text(echo: Prompts, text: str) -> None:
    """An article is always a variable, never a template."""
    assert "|".join([text] * 4) == echo.render("article", text=text)
