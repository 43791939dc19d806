"""Ends each run with what the tests recorded (`record_property`) and `N passed, N failed`."""

import os
import shutil
from pathlib import Path

import pytest

from support import places

SUMMARY = pytest.StashKey[str]()


def pytest_sessionstart(session):
    if not places.binary().is_file() and not session.config.option.collectonly:
        pytest.exit(f"no release binary at {places.binary()}: run `make test`", returncode=2)
    # Sites of a former run would pass for things left behind.
    shutil.rmtree(places.SITES, ignore_errors=True)


def pytest_terminal_summary(terminalreporter, config):
    counted = terminalreporter.stats
    passed = len(counted.get("passed", []))
    failed = len(counted.get("failed", [])) + len(counted.get("error", []))
    for report in counted.get("passed", []) + counted.get("failed", []):
        for name, value in report.user_properties:
            terminalreporter.write_line(f"{name}: {value}")
    config.stash[SUMMARY] = f"{passed} passed, {failed} failed"


def pytest_unconfigure(config):
    line = config.stash.get(SUMMARY, "0 passed, 1 failed")
    # `make test` prints it as its own last line.
    if path := os.environ.get("HWALJA_TEST_SUMMARY"):
        Path(path).write_text(line + "\n")
    else:
        print(line)
