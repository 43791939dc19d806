"""The command line: help, version, exit codes, report formats."""

import json
import xml.etree.ElementTree as ElementTree

import pytest

from support.binary import CLEAN, COULD_NOT_RUN, FINDINGS, run
from support.journals import Journal

HANGUL = range(ord("가"), ord("힣") + 1)


def is_korean(text: str) -> bool:
    return any(ord(letter) in HANGUL for letter in text)


def test_help_is_korean_and_names_every_command():
    outcome = run("--help")
    assert outcome.code == CLEAN and is_korean(outcome.out), outcome
    for command in ("build", "lint", "render"):
        assert command in outcome.out
        assert run(command, "--help").code == CLEAN


def test_the_version_is_a_version():
    outcome = run("--version")
    assert outcome.code == CLEAN and any(letter.isdigit() for letter in outcome.out), outcome


def test_english_on_request(tmp_path):
    journal = Journal(tmp_path)
    outcome = run("build", "--content", journal.folder, "--output", tmp_path / "out", "--lang", "en")
    assert not is_korean(outcome.err + outcome.out.splitlines()[-1]), outcome


@pytest.mark.parametrize("arguments", [
    ["no-such-command"], ["build", "--no-such-option"], ["build", "--jobs", "many"],
    ["build", "--jobs", "0"], ["build", "--content"], ["lint"],
    ["lint", "x.md", "--format", "no-such-format"], ["build", "--lang", "fr"],
], ids=" ".join)
def test_bad_arguments_are_refused_with_a_reason(arguments):
    outcome = run(*arguments)
    assert outcome.code == COULD_NOT_RUN and is_korean(outcome.err), outcome


def test_a_misspelt_command_gets_a_suggestion():
    assert "build" in run("biuld").err


@pytest.mark.parametrize("command", [
    ["build", "--content", "no-such-folder", "--output", "out"], ["lint", "no-such-file.md"],
    ["render", "--fragment", "no-such-file.md"],
], ids=lambda words: words[0])
def test_a_path_that_is_not_there_is_named(command, tmp_path):
    outcome = run(*command, folder=tmp_path)
    assert outcome.code == COULD_NOT_RUN and "no-such-f" in outcome.err, outcome


def test_an_unknown_issue_is_named(tmp_path):
    journal = Journal(tmp_path)
    outcome = run(
        "build", "--content", journal.folder, "--output", tmp_path / "out", "--issue", "1999-01"
    )
    assert outcome.code == COULD_NOT_RUN and "1999-01" in outcome.err, outcome


@pytest.mark.parametrize("format_name", ["text", "json", "sarif", "github", "junit"])
def test_every_report_format_can_be_read(tmp_path, format_name):
    journal = Journal(tmp_path)
    bad = journal.add("02-bad.md", "본문만 있다.\n")
    outcome = run("lint", bad, "--format", format_name)
    assert outcome.code == FINDINGS, outcome
    if format_name in ("json", "sarif"):
        json.loads(outcome.out)
    elif format_name == "junit":
        ElementTree.fromstring(outcome.out)
    elif format_name == "github":
        assert "::error" in outcome.out, outcome
    else:
        assert "02-bad.md:1:" in outcome.out + outcome.err, outcome


def test_warnings_count_only_when_strict(tmp_path):
    journal = Journal(tmp_path)
    journal.add("02-odd.md", journal.manuscript("둘째", extra="no_such_key: 1\n"))
    arguments = ("build", "--content", journal.folder, "--output", tmp_path / "out")
    assert run(*arguments).code == CLEAN
    assert run(*arguments, "--strict").code == FINDINGS
