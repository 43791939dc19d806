"""Manuscripts that are wrong in one way each: the finding stands at its place, the rest is built.

The rule ids and places here are the contract of `hwalja lint --format json`. An error fails both
`lint` and `build`; a warning fails `lint` alone, and `build --strict`.
"""

import unicodedata
from dataclasses import dataclass

import pytest

from support import binary
from support.journals import Journal

LIMIT = 20  # Seconds that any one manuscript may take.

FRONT = "---\ntitle: 나쁜 글\ntype: 특집\nauthors: [홍길동]\n---\n\n"


@dataclass(frozen=True)
class Case:
    """One wrong manuscript; `rules` are the ids any of which will do, line and column 1-based."""

    name: str
    text: str | bytes
    rules: tuple[str, ...]
    line: int | None = None
    column: int | None = None
    severity: str = "error"

    @property
    def code_of_build(self) -> int:
        return binary.FINDINGS if self.severity == "error" else binary.CLEAN


CASES = [
    Case("missing front matter", "# 제목\n\n본문.\n", ("missing-front-matter",), 1, 1),
    Case("front matter that never ends", "---\ntitle: 글\n\n본문.\n", ("unclosed-front-matter",), 1, 1),
    Case(
        "broken YAML", "---\ntitle: '닫히지 않음\ntype: 특집\n---\n\n본문.\n",
        ("yaml-syntax", "invalid-yaml", "broken-front-matter"),
    ),
    Case(
        "tab in YAML", "---\ntitle: 글\nauthors:\n\t- 홍길동\n---\n\n본문.\n",
        ("yaml-tab", "yaml-syntax", "invalid-yaml", "broken-front-matter"), 4, 1,
    ),
    Case(
        "duplicate key", "---\ntitle: 하나\ntype: 특집\ntitle: 둘\n---\n\n본문.\n",
        ("duplicate-key", "yaml-duplicate-key"), 4, 1,
    ),
    Case(
        "front matter that is a list", "---\n- 하나\n- 둘\n---\n\n본문.\n",
        ("front-matter-not-a-mapping", "wrong-type", "invalid-front-matter"),
    ),
    Case("missing title", "---\ntype: 특집\n---\n\n본문.\n", ("missing-title", "missing-key")),
    Case(
        "unknown article type", "---\ntitle: 글\ntype: 없는종류\n---\n\n본문.\n",
        ("unknown-type",), 3, 7, severity="warning",
    ),
    Case(
        "unknown key", "---\ntitle: 글\ntype: 특집\nautors: [홍길동]\n---\n\n본문.\n",
        ("unknown-key",), 4, 1, severity="warning",
    ),
    Case("missing figure", FRONT + "![(그림 1) 없음](figures/none.png)\n", ("missing-figure",), 7, 1, "warning"),
    Case(
        "figure above the content folder", FRONT + "![(그림 1) 밖](../../../../etc/passwd)\n",
        ("image-outside-content",), 7, 1,
    ),
    Case(
        "figure at an absolute path", FRONT + "![(그림 1) 밖](/etc/passwd)\n",
        ("image-outside-content",), 7, 1,
    ),
    Case(
        "invalid UTF-8", FRONT.encode() + b"\xed\x95\x9c \xff\xfe \xea\xb0\n",
        ("invalid-utf8",), 7, 3,
    ),
    Case("empty file", b"", ("empty-manuscript", "missing-front-matter"), 1, 1),
    Case("NUL bytes", FRONT.encode() + b"a\x00b\n", ("invalid-utf8",), 7, 2),
]


@pytest.fixture
def journal(tmp_path):
    return Journal(tmp_path)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_the_finding_stands_at_its_place(journal, case):
    path = journal.add("02-bad.md", case.text)
    outcome, found = binary.lint(path, limit=LIMIT)
    shown = "\n".join(map(str, found)) or "no finding"
    matching = [each for each in found if each.rule in case.rules]
    assert matching, f"none of {case.rules} in:\n{shown}\n{outcome}"
    assert matching[0].path.endswith("02-bad.md"), shown
    assert matching[0].severity == case.severity, shown
    assert case.line is None or matching[0].line == case.line, shown
    assert case.column is None or matching[0].column == case.column, shown
    assert matching[0].summary, "a finding without a summary"
    assert outcome.code == binary.FINDINGS, outcome


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_the_rest_of_the_journal_is_built(journal, tmp_path, case):
    journal.add("02-bad.md", case.text)
    outcome = binary.build(journal.folder, tmp_path / "out", limit=LIMIT)
    assert outcome.code == case.code_of_build, outcome
    page = journal.page(tmp_path / "out", "good")
    assert page.is_file() and "멀쩡한 글" in page.read_text(encoding="utf-8"), outcome
    assert (tmp_path / "out/index.html").is_file()


SOUND = {
    "CRLF": (FRONT + "첫 줄\r\n둘째 줄\r\n").replace("\n", "\r\n").replace("\r\r", "\r").encode(),
    "byte order mark": b"\xef\xbb\xbf" + (FRONT + "본문.\n").encode(),
    "no final line break": (FRONT + "본문").encode(),
    "front matter only": FRONT.encode(),
    "NFD text": unicodedata.normalize("NFD", FRONT + "각주와 한글.\n").encode(),
}


@pytest.mark.parametrize("name", SOUND)
def test_odd_but_sound_manuscripts_are_no_errors(journal, tmp_path, name):
    journal.add("02-odd.md", SOUND[name])
    outcome = binary.build(journal.folder, tmp_path / "out", limit=LIMIT)
    assert outcome.code == binary.CLEAN, outcome
    assert "나쁜 글" in journal.page(tmp_path / "out", "odd").read_text(encoding="utf-8")


def test_a_file_name_in_nfd_is_published_in_nfc(journal, tmp_path):
    journal.add(unicodedata.normalize("NFD", "02-한글.md"), FRONT + "본문.\n")
    outcome = binary.build(journal.folder, tmp_path / "out", limit=LIMIT)
    assert outcome.code == binary.CLEAN, outcome
    assert journal.page(tmp_path / "out", "한글").is_file()


def test_two_manuscripts_with_one_address_are_told_apart(journal, tmp_path):
    journal.add("02-good.md", FRONT + "본문.\n")
    outcome, found = binary.lint(journal.folder, limit=LIMIT)
    shown = "\n".join(map(str, found))
    rules = ("duplicate-slug", "duplicate-output", "duplicate-path")
    assert any(each.rule in rules for each in found), shown
    assert binary.build(journal.folder, tmp_path / "out").code == binary.FINDINGS


def test_two_manuscripts_with_one_title_are_both_built(journal, tmp_path):
    journal.add("02-twin.md", journal.manuscript("멀쩡한 글"))
    assert binary.build(journal.folder, tmp_path / "out").code == binary.CLEAN
    assert journal.page(tmp_path / "out", "good").is_file()
    assert journal.page(tmp_path / "out", "twin").is_file()


LARGE = {
    "lists 50 deep": "".join("  " * depth + "- 항목\n" for depth in range(50)),
    "quotes 50 deep": "".join("> " * (depth + 1) + "글\n>\n" for depth in range(50)),
    "quotes 10,000 deep": ">" * 10_000 + " 글\n",
    "brackets": "[" * 50_000 + "\n",
    "emphasis marks": "*글 " * 50_000 + "\n",
    "backquotes": "".join("`" * length + " " for length in range(1, 600)) + "\n",
    "open formulas": "$x " * 50_000 + "\n",
    "a paragraph of 5 MB": "가나다 라마바 사아자. " * (5_000_000 // 31) + "\n",
    "a line of 1 MB without a space": "가" * 350_000 + "\n",
    "10,000 headings": "# 같은 제목\n\n" * 10_000,
    "10,000 notes": "".join(f"글[^{n}]\n\n[^{n}]: 주\n\n" for n in range(10_000)),
    "a table of 2,000 rows": "| 가 | 나 |\n|---|---|\n" + "| 다 | 라 |\n" * 2_000,
    "a wide table": "|" + "가|" * 2_000 + "\n|" + "-|" * 2_000 + "\n",
}


@pytest.mark.parametrize("name", LARGE)
def test_large_or_deep_manuscripts_take_bounded_time(journal, tmp_path, name):
    path = journal.add("02-large.md", FRONT + LARGE[name])
    binary.run("lint", path, "--format", "json", limit=LIMIT)
    outcome = binary.build(journal.folder, tmp_path / "out", limit=LIMIT)
    assert journal.page(tmp_path / "out", "good").is_file(), outcome
