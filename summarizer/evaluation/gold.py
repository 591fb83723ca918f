"""Gold suites: folders of articles with their annotations, as cases that know which story they belong to.

A suite is a folder, searched with its subfolders, or a TOML file with `folders = [...]` relative to it. NAME.txt is an
article, NAME.json its gold, NAME.second.json a second annotator's, story.json names the articles of one story.
"""

import hashlib
import json
import tomllib
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from summarizer.errors import InputError, InvalidData
from summarizer.evaluation.annotations import Gold, read_gold
from summarizer.evaluation.comparators import folded_words
from summarizer.evaluation.overlap import Positions, letter_positions
from summarizer.models.articles import Article
from summarizer.models.strict import check_json

_STORY = "story.json"
_SECOND = ".second.json"
_BASELINE = ".baseline.json"  # a pinned folder has its baseline beside it, which may be inside another suite


@dataclass(frozen=True)
class Case:
    """One article with its gold."""

    article: Article
    """Its id is the file's stem; what the gold says of title, date and publisher is filled in."""
    gold: Gold
    cluster: str
    """What it shares with the articles that are not independent of it: its story, or itself alone."""
    second: Gold | None = None
    """The annotation of a second annotator, where there is one."""

    @property
    def id(self) -> str:
        """The article's id."""
        return self.article.id

    @property
    def text(self) -> str:
        """The article's text."""
        return self.article.text

    @cached_property
    def letters(self) -> Positions:
        """Where the text has letters and digits."""
        return letter_positions(self.text)

    @cached_property
    def folded(self) -> str:
        """The text's words as names are compared: folded, with one space before and after each."""
        return f" {' '.join(folded_words(self.text))} "


@dataclass(frozen=True)
class Suite:
    """Cases under one name, in the order of their article ids."""

    name: str
    source: str
    """The folder or file as it was given, for commands that are shown."""
    cases: tuple[Case, ...]

    @cached_property
    def digest(self) -> str:
        """SHA-256 over texts, gold and stories, as hexadecimal digits; scores of different digests do not compare."""
        content = hashlib.sha256()
        for case in self.cases:
            alternates = {
                name: [json.loads(each.model_dump_json()) for each in found]
                for name, found in case.gold.alternates.items()
            }
            parts = (case.id, case.cluster, case.text, case.gold.annotation.model_dump_json(), alternates)
            content.update(json.dumps(parts, sort_keys=True, ensure_ascii=True).encode())
        return content.hexdigest()


def load_suite(path: Path) -> Suite:
    """Return the suite in the folder or named by the TOML file.

    Raises InputError or InvalidData, naming the file, for an article without gold, gold without an article, two
    articles of one name, gold that does not fit its text, and a suite without any article.
    """
    if path.is_dir():
        return Suite(path.resolve().name, str(path), _cases([path]))
    if path.suffix != ".toml" or not path.is_file():
        raise InputError(f"{path}: a suite is a folder or a .toml file that names folders")
    return Suite(path.stem, str(path), _cases(_named_folders(path)))


def _named_folders(path: Path) -> list[Path]:
    try:
        settings = tomllib.loads(path.read_text(encoding="utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise InvalidData(f"{path}: not valid TOML: {error}") from error
    names = settings.get("folders")
    listed = isinstance(names, list) and all(isinstance(name, str) for name in names)
    if set(settings) != {"folders"} or not names or not listed:
        raise InvalidData(f"{path}: exactly one entry is needed: folders, a list of folder names")
    folders = [path.parent / name for name in names]
    for folder in folders:
        if not folder.is_dir():
            raise InputError(f"{path}: folders: there is no folder {folder}")
    return folders


def _cases(folders: Sequence[Path]) -> tuple[Case, ...]:
    by_article: dict[str, Case] = {}
    for folder in folders:
        clusters = _clusters(folder)
        for text_file in sorted(folder.rglob("*.txt")):
            article = text_file.stem
            if article in by_article:
                raise InputError(f"{text_file}: the suite has another article {article!r}")
            cluster = clusters.get(text_file.with_suffix("").resolve(), article)
            by_article[article] = _case(text_file, cluster)
        _check_no_gold_is_alone(folder)
    if not by_article:
        raise InputError(f"{', '.join(map(str, folders))}: no article (NAME.txt with NAME.json) in it")
    return tuple(by_article[article] for article in sorted(by_article))


def _case(text_file: Path, cluster: str) -> Case:
    gold_file = text_file.with_suffix(".json")
    second_file = text_file.with_name(text_file.stem + _SECOND)
    if not gold_file.is_file():
        raise InputError(f"{text_file}: an article without gold: {gold_file.name} is not beside it")
    try:
        text = text_file.read_bytes().decode("utf-8")
    except UnicodeDecodeError as error:
        raise InputError(f"{text_file}: not UTF-8: {error}") from error
    if not text:
        raise InputError(f"{text_file}: the article is empty")
    gold = read_gold(gold_file, text)
    return Case(
        article=Article(
            id=text_file.stem,
            text=text,
            title=gold.annotation.title,
            published=gold.annotation.published,
            publisher=gold.annotation.publisher,
            language=gold.annotation.language,
        ),
        gold=gold,
        cluster=cluster,
        second=read_gold(second_file, text) if second_file.is_file() else None,
    )


def _clusters(folder: Path) -> dict[Path, str]:
    """Return the name of the story for each article (its path without suffix) that a story.json names."""
    found: dict[Path, str] = {}
    for story_file in sorted(folder.rglob(_STORY)):
        try:
            story = check_json(story_file.read_bytes())
        except InvalidData as error:
            raise InvalidData(f"{story_file}: {error}") from error
        articles = story.get("articles") if isinstance(story, dict) else None
        if not isinstance(articles, list) or not all(isinstance(each, str) for each in articles):
            raise InvalidData(f"{story_file}: articles: a list of article names is needed")
        for article in articles:
            if not (story_file.parent / f"{article}.txt").is_file():
                raise InputError(f"{story_file}: articles: there is no {article}.txt beside it")
            found[story_file.parent.resolve() / article] = f"story of {min(articles)}"
    return found


def _check_no_gold_is_alone(folder: Path) -> None:
    for path in sorted(folder.rglob("*.json")):
        article = path.name.removesuffix(_SECOND).removesuffix(".json")
        kept = path.name == _STORY or path.name.endswith(_BASELINE)
        if not kept and not path.with_name(article + ".txt").is_file():
            raise InputError(f"{path}: gold without an article: {article}.txt is not beside it")
