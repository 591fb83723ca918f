"""CPU time of starting up: `import summarizer` beside `import pydantic`, `summarizer --help` beside `import typer`.

Each figure is the least user+system time of many cold processes, less that of an interpreter that imports nothing, taken in
turns so that a busy machine disturbs all alike.
"""

import os
import subprocess
import sys

ROUNDS = 25
COMMANDS = {
    "nothing": [sys.executable, "-c", "pass"],
    "import pydantic": [sys.executable, "-c", "import pydantic"],
    "import summarizer": [sys.executable, "-c", "import summarizer"],
    "import typer": [sys.executable, "-c", "import typer"],
    "summarizer --help": [sys.executable, "-m", "summarizer", "--help"],
}
NOT_AT_START = ("openai", "instructor", "trafilatura", "numpy", "rich")


def cpu_seconds(command: list[str]) -> float:
    """Return the user and system time that one run of the command takes."""
    pid = os.posix_spawnp(
        command[0], command, os.environ, file_actions=[(os.POSIX_SPAWN_OPEN, 1, os.devnull, os.O_WRONLY, 0)]
    )
    _, status, usage = os.wait4(pid, 0)
    if status:
        sys.exit(f"{' '.join(command)} failed")
    return usage.ru_utime + usage.ru_stime


def imported_at_help() -> list[str]:
    """Return which of the expensive packages `summarizer --help` imports."""
    shown = subprocess.run(
        [sys.executable, "-X", "importtime", "-m", "summarizer", "--help"], capture_output=True, text=True, check=True
    ).stderr
    names = {line.rpartition("|")[2].strip() for line in shown.splitlines()}
    return [name for name in NOT_AT_START if name in names]


def main() -> None:
    """Print the table."""
    best = dict.fromkeys(COMMANDS, float("inf"))
    for _ in range(ROUNDS):
        for name, command in COMMANDS.items():
            best[name] = min(best[name], cpu_seconds(command))
    base = best.pop("nothing")
    for name, seconds in best.items():
        print(f"{name:20} {1000 * (seconds - base):7.1f} ms CPU")
    for ours, theirs in (("import summarizer", "import pydantic"), ("summarizer --help", "import typer")):
        print(f"{ours} / {theirs}: {(best[ours] - base) / (best[theirs] - base):.2f} (at most 1.30)")
    print(f"of {', '.join(NOT_AT_START)}, --help imports: {', '.join(imported_at_help()) or 'none'}")


if __name__ == "__main__":
    main()
