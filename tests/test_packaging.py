"""The wheel that users install carries everything, and works where no checkout is."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
TEXT = "Flood closes bridge\n2024-03-14\n\nMore than 1,200 people left their homes on Tuesday, the mayor said.\n"


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder into which the wheel, built from this checkout, is installed; its dependencies come from the environment."""
    folder = tmp_path_factory.mktemp("wheel")
    build = [sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", str(folder), str(ROOT)]
    subprocess.run(build, check=True, capture_output=True)
    (wheel,) = folder.glob("*.whl")
    pip = [sys.executable, "-m", "pip", "--disable-pip-version-check", "install", "--quiet", "--no-deps", "--target"]
    subprocess.run([*pip, str(folder / "site"), str(wheel)], check=True, capture_output=True)
    return folder / "site"


def run(installed: Path, empty: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    """Run Python from an empty directory with the installed wheel in front of everything else."""
    environment = {**os.environ, "PYTHONPATH": str(installed)}
    return subprocess.run(
        [sys.executable, *arguments], cwd=empty, env=environment, capture_output=True, text=True, check=False
    )


def test_the_wheel_summarizes_an_article_from_an_empty_directory(installed: Path, tmp_path: Path) -> None:
    """Nothing of the checkout is needed to get a real result."""
    (tmp_path / "flood.txt").write_text(TEXT, encoding="utf-8")

    done = run(installed, tmp_path, "-m", "summarizer", "run", "flood.txt", "--out", "out")

    assert (0, True) == (done.returncode, (tmp_path / "out" / "summaries.jsonl").exists()), done.stderr


def test_the_wheel_carries_schemas_and_prompts(installed: Path, tmp_path: Path) -> None:
    """What the commands list comes out of the wheel, not out of the checkout."""
    shown = run(
        installed, tmp_path, "-c", "import summarizer.resources as r; print(r.SCHEMAS, r.PROMPTS)"
    ).stdout.split()
    schema = run(installed, tmp_path, "-m", "summarizer", "schema", "figure")
    prompt = run(installed, tmp_path, "-m", "summarizer", "prompts", "article")

    assert all(place.startswith(str(installed)) for place in shown)
    assert (0, 0) == (schema.returncode, prompt.returncode), schema.stderr + prompt.stderr


def test_the_wheel_makes_the_page_of_an_evaluation(installed: Path, tmp_path: Path) -> None:
    """Template, style and script are in it."""
    nothing: dict[str, list[object]] = {"figures": [], "events": [], "statements": []}
    about = {"guide": 1, "article": "flood", "title": None, "publisher": None, "language": "en", "published": None}
    (tmp_path / "flood.txt").write_text(TEXT, encoding="utf-8")
    (tmp_path / "flood.json").write_text(json.dumps(about | nothing), encoding="utf-8")

    done = run(installed, tmp_path, "-m", "summarizer", "eval", ".", "--out", "out")

    assert (0, True) == (done.returncode, (tmp_path / "out" / "report.html").exists()), done.stderr


def test_the_wheel_is_typed_and_holds_no_gold_and_no_tests(installed: Path) -> None:
    """Type checkers see the annotations; users do not get our evaluation data."""
    top = {path.name for path in installed.iterdir() if not path.name.endswith(".dist-info")}

    assert {"summarizer", "bin"} == top
    assert (installed / "summarizer" / "py.typed").exists()
