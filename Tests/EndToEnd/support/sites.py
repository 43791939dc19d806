"""The journals that most tests look at, each built once in a run."""

import functools
import shutil
from dataclasses import dataclass
from pathlib import Path

import pytest

from . import places
from .binary import Outcome, build


@dataclass(frozen=True)
class Site:
    """A journal and what was built of it."""

    name: str
    content: Path
    output: Path
    outcome: Outcome

    def pages(self) -> list[Path]:
        return sorted(self.output.rglob("*.html"))

    def articles(self) -> list[Path]:
        return sorted((self.output / "articles").rglob("*.html"))

    def epubs(self) -> list[Path]:
        return sorted(self.output.rglob("*.epub"))

    def shown(self, path: Path) -> str:
        return f"{self.name}/{path.relative_to(self.output)}"


def real_issues() -> list[str]:
    folder = places.corpus()
    return sorted(path.parent.name for path in folder.glob("*/issue.yaml")) if folder else []


CORPUS = "corpus"
JOURNAL = "content"
# Without the corpus, the names stay as one skipped case each, so that a run says what it left out.
NAMES = [JOURNAL, CORPUS, *(f"{CORPUS}/{name}" for name in real_issues())]
# Together these hold every page; the single issues are for the build itself.
WHOLE = [JOURNAL, CORPUS]


def content_of(name: str) -> Path:
    if name == JOURNAL:
        if not places.CONTENT.is_dir():
            pytest.skip(f"no journal at {places.CONTENT}")
        return places.CONTENT
    if places.corpus() is None:
        pytest.skip("no ../shared/corpus with real issues (HWALJA_SHARED names another folder)")
    return places.corpus().parent / name


@functools.cache
def site(name: str) -> Site:
    """Builds the journal of that name, into `.cache`, where it can be looked at afterwards."""
    content = content_of(name)
    output = places.SITES / name.replace("/", "-")
    shutil.rmtree(output, ignore_errors=True)
    output.parent.mkdir(parents=True, exist_ok=True)
    return Site(name, content, output, build(content, output))
