"""Every EPUB passes epubcheck without an error or a warning, and opens as the format says."""

import functools
import subprocess
import zipfile
from pathlib import Path

import pytest

from checkers import epubs
from support import places, sites


def test_epubcheck_is_the_version_that_we_mean():
    shown = subprocess.run(["java", "-jar", epubs.JAR, "--version"], capture_output=True, text=True)
    assert "v5.3" in shown.stdout + shown.stderr


@functools.cache
def reports() -> dict[Path, list[str]]:
    """What epubcheck says of every EPUB of every site there is, in one run."""
    names = sites.NAMES if places.corpus() else [sites.JOURNAL]
    return epubs.problems([path for name in names for path in sites.site(name).epubs()])


@pytest.mark.parametrize("name", sites.NAMES)
def test_epubcheck_finds_nothing(name):
    site = sites.site(name)
    assert site.epubs(), "no EPUB was made"
    found = [
        f"{site.shown(path)}: {problem}" for path in site.epubs() for problem in reports()[path]
    ]
    assert not found, "\n".join(found)


def test_a_book_that_is_wrong_is_noticed(tmp_path):
    whole = sites.site(sites.JOURNAL).epubs()[0]
    broken, no_book = tmp_path / "broken.epub", tmp_path / "글.epub"
    with zipfile.ZipFile(whole) as source, zipfile.ZipFile(broken, "w") as target:
        for member in source.infolist():
            content = source.read(member)
            if member.filename.endswith("nav.xhtml"):
                content = content.replace(b"</nav>", b"<p></nav>", 1)
            target.writestr(member, content)
    no_book.write_text("글")
    found = epubs.problems([broken, whole, no_book])
    assert any("nav.xhtml" in problem for problem in found[broken])
    assert found[whole] == [] and found[no_book]


@pytest.mark.parametrize("name", sites.WHOLE)
def test_the_mimetype_comes_first_and_stored(name):
    books = sites.site(name).epubs()
    assert books, "no EPUB was made"
    for path in books:
        with zipfile.ZipFile(path) as archive:
            assert archive.testzip() is None
            first = archive.infolist()[0]
            assert first.filename == "mimetype" and first.compress_type == zipfile.ZIP_STORED
            assert archive.read(first) == b"application/epub+zip"
