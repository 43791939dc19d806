"""The Korean emphasis specification, case by case, through `hwalja render --fragment`."""

import csv
import re
from concurrent.futures import ThreadPoolExecutor

import pytest

from support import places
from support.binary import run

# These assume CommonMark 0.31, where symbols are punctuation; cmark-gfm is at 0.29.
LEFT_OUT = {"symbol-01", "symbol-02", "symbol-03", "symbol-04"}


def plain(markup: str) -> str:
    """The markup without attributes of ours and without white space that means nothing."""
    markup = re.sub(r' (id|class|lang|data-[a-z-]+)="[^"]*"', "", markup)
    return re.sub(r"\s+", " ", markup).replace("> <", "><").strip()


def failure(case: dict) -> str | None:
    outcome = run("render", "--fragment", "-", stdin=case["markdown"].replace("\\n", "\n").encode())
    got, want = plain(outcome.out), plain(case["expected_html"].replace("\\n", "\n"))
    return None if got == want else f"{case['id']}: {case['markdown']}\n  {got}\n  not {want}"


def test_every_case_of_the_specification():
    file = places.shared() and places.shared() / "spec/emphasis-dev.tsv"
    if not file or not file.is_file():
        pytest.skip("no ../shared/spec/emphasis-dev.tsv")
    with open(file, encoding="utf-8", newline="") as lines:
        cases = list(csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE))
    cases = [case for case in cases if case["id"] not in LEFT_OUT]
    with ThreadPoolExecutor(2) as pool:
        failures = [each for each in pool.map(failure, cases) if each]
    assert not failures, f"{len(failures)} of {len(cases)}\n" + "\n".join(failures[:10])


def test_a_file_and_standard_input_render_alike(tmp_path):
    file = tmp_path / "a.md"
    file.write_text("**굵게(bold)**는 _기울임_이 아니다.\n", encoding="utf-8")
    from_file = run("render", "--fragment", file)
    assert "<strong>" in from_file.out, from_file
    assert from_file.out == run("render", "--fragment", "-", stdin=file.read_bytes()).out
