"""Runs `hwalja` and reads what it says."""

import json
import signal
import subprocess
from dataclasses import dataclass
from pathlib import Path

from . import places

CLEAN, FINDINGS, COULD_NOT_RUN = 0, 1, 2


@dataclass(frozen=True, repr=False)
class Outcome:
    """How one run ended."""

    arguments: tuple[str, ...]
    code: int
    out: str
    err: str

    def __repr__(self) -> str:
        return (
            f"hwalja {' '.join(self.arguments)}\nexit code {self.code}\n"
            f"stdout: {self.out[-1500:]}\nstderr: {self.err[-1500:]}"
        )


def run(*arguments, stdin: bytes = b"", limit: float = 120, folder: Path | None = None) -> Outcome:
    """Runs the binary; fails the test where it is killed by a signal or takes too long."""
    words = tuple(str(argument) for argument in arguments)
    try:
        done = subprocess.run(
            [places.binary(), *words], input=stdin, capture_output=True, timeout=limit, cwd=folder
        )
    except subprocess.TimeoutExpired:
        raise AssertionError(f"hwalja {' '.join(words)} took over {limit} s") from None
    # Not `replace`: what the tool prints must be UTF-8 whatever it was fed.
    outcome = Outcome(words, done.returncode, done.stdout.decode(), done.stderr.decode())
    if done.returncode < 0:
        name = signal.Signals(-done.returncode).name
        raise AssertionError(f"crashed with {name}\n{outcome}")
    assert done.returncode in (CLEAN, FINDINGS, COULD_NOT_RUN), f"no such exit code\n{outcome}"
    return outcome


def build(content: Path, output: Path, *options, limit: float = 120) -> Outcome:
    return run("build", "--content", content, "--output", output, *options, limit=limit)


@dataclass(frozen=True, repr=False)
class Finding:
    """One entry of `hwalja lint --format json`."""

    rule: str
    severity: str
    path: str
    line: int | None
    column: int | None
    summary: str

    def __repr__(self) -> str:
        place = f"{self.path}:{self.line}:{self.column}"
        return f"{place}: {self.severity}: {self.summary} [{self.rule}]"


def findings(outcome: Outcome) -> list[Finding]:
    """Reads a JSON report, an array of findings or an object that holds one."""
    try:
        report = json.loads(outcome.out)
    except json.JSONDecodeError as problem:
        raise AssertionError(f"no JSON: {problem}\n{outcome}") from None
    if isinstance(report, dict):
        report = next((value for value in report.values() if isinstance(value, list)), [])
    return [_finding(entry) for entry in report]


def _finding(entry: dict) -> Finding:
    place = entry.get("location") or entry
    start = place.get("start") if isinstance(place.get("start"), dict) else place
    summary = entry.get("summary") or entry.get("message") or ""
    if isinstance(summary, dict):
        summary = summary.get("ko") or summary.get("korean") or ""
    return Finding(
        rule=entry["rule"],
        severity=entry["severity"],
        path=place.get("path") or "",
        line=start.get("line"),
        column=start.get("column"),
        summary=summary,
    )


def lint(*paths, limit: float = 20) -> tuple[Outcome, list[Finding]]:
    outcome = run("lint", *paths, "--format", "json", limit=limit)
    return outcome, ([] if outcome.code == COULD_NOT_RUN and not outcome.out else findings(outcome))
