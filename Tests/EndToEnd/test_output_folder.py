"""The output folder: what is not ours stays, and a build that fails leaves the former site whole."""

import os
import random
import re
import shutil
import signal
import subprocess
import time

import pytest

from support import binary, places, sites
from support.folders import digests
from support.journals import Journal

KILLS = 10


@pytest.fixture
def journal(tmp_path):
    return Journal(tmp_path)


def test_readme_and_gitignore_of_the_output_stay(journal, tmp_path):
    output = tmp_path / "Site"
    journal.write(output / "README.md", "읽어 보기\n")
    journal.write(output / ".gitignore", "*\n")
    for _ in range(2):
        outcome = binary.build(journal.folder, output)
        assert outcome.code == binary.CLEAN, outcome
        assert (output / "index.html").is_file()
        assert (output / "README.md").read_text(encoding="utf-8") == "읽어 보기\n"
        assert (output / ".gitignore").read_text() == "*\n"


def test_a_folder_that_is_not_a_site_is_refused_and_left_alone(journal, tmp_path):
    output = tmp_path / "photos"
    journal.write(output / "holiday.jpg", b"precious")
    before = digests(output)
    outcome = binary.build(journal.folder, output)
    assert outcome.code == binary.COULD_NOT_RUN, outcome
    assert digests(output) == before


def test_a_file_in_the_place_of_the_output_is_refused_and_left_alone(journal, tmp_path):
    output = journal.write(tmp_path / "out", "글\n")
    outcome = binary.build(journal.folder, output)
    assert outcome.code == binary.COULD_NOT_RUN, outcome
    assert output.read_text(encoding="utf-8") == "글\n"


@pytest.mark.parametrize("output", [".", "..", "issues"])
def test_an_output_that_would_swallow_the_content_is_refused(journal, output):
    before = digests(journal.folder)
    outcome = binary.build(journal.folder, journal.folder / output)
    assert outcome.code == binary.COULD_NOT_RUN, outcome
    assert digests(journal.folder) == before


def test_pages_of_articles_that_are_gone_go(journal, tmp_path):
    gone = journal.add("02-gone.md", journal.manuscript("사라질 글"))
    binary.build(journal.folder, tmp_path / "out")
    assert journal.page(tmp_path / "out", "gone").is_file()
    gone.unlink()
    binary.build(journal.folder, tmp_path / "out")
    assert not journal.page(tmp_path / "out", "gone").exists()


@pytest.mark.parametrize(
    "damage", ["title: [\n", "\t: x\n", "title: \xff\n"], ids=["syntax", "tab", "encoding"]
)
def test_a_broken_journal_file_leaves_the_former_site_whole(journal, tmp_path, damage):
    output = tmp_path / "out"
    assert binary.build(journal.folder, output).code == binary.CLEAN
    before = digests(output)
    journal.write(journal.folder / "journal.yaml", damage.encode("latin-1"))
    outcome = binary.build(journal.folder, output)
    assert outcome.code != binary.CLEAN and "journal.yaml" in outcome.err + outcome.out, outcome
    assert outcome.code == binary.FINDINGS or digests(output) == before, outcome


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write everywhere")
def test_an_output_that_cannot_be_written_is_named(journal, tmp_path):
    locked = tmp_path / "locked"
    locked.mkdir(mode=0o555)
    outcome = binary.build(journal.folder, locked / "out")
    assert outcome.code == binary.COULD_NOT_RUN and "locked" in outcome.err, outcome


def test_an_output_on_a_read_only_file_system_is_named(journal):
    # Not even root writes here.
    outcome = binary.build(journal.folder, "/proc/hwalja-out")
    assert outcome.code == binary.COULD_NOT_RUN and "hwalja-out" in outcome.err, outcome


def test_a_build_that_is_killed_leaves_a_whole_site(tmp_path, record_property):
    content, output, fresh = tmp_path / "content", tmp_path / "sites/out", tmp_path / "fresh"
    shutil.copytree(sites.content_of(sites.JOURNAL), content, copy_function=shutil.copyfile)
    begun = time.monotonic()
    binary.build(content, output)
    duration = time.monotonic() - begun
    former = digests(output)
    # The name stands on every page, so that a mixture of two builds would show.
    file = content / "journal.yaml"
    file.write_text(re.sub(r"(?m)^title:.*", "title: 새 이름", file.read_text(encoding="utf-8")))
    binary.build(content, fresh)
    latter = digests(fresh)
    assert former.keys() == latter.keys() and former != latter

    moments, killed = random.Random(9), 0
    for _ in range(KILLS):
        process = subprocess.Popen(
            [places.binary(), "build", "--content", content, "--output", output],
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
        )
        time.sleep(moments.uniform(0, duration))
        process.send_signal(signal.SIGKILL)
        killed += process.wait() == -signal.SIGKILL
        assert digests(output) in (former, latter)
    record_property("builds killed half way", f"{killed} of {KILLS}")
    assert killed >= KILLS / 2, "most builds were over before they were killed"
    # What the killed builds left behind is cleared by the next one.
    binary.build(content, output)
    assert digests(output) == latter
    assert [path.name for path in output.parent.iterdir()] == ["out"]
