"""Same input, same bytes: whatever the folder, the clock and the number of jobs."""

import shutil
import time

import pytest

from support import sites
from support.binary import build
from support.folders import differences, digests


@pytest.mark.parametrize("name", sites.WHOLE)
def test_two_builds_give_the_same_bytes(name, tmp_path):
    site = sites.site(name)
    # A copy elsewhere, later, with other modification times and one job.
    content = tmp_path / "elsewhere" / "deeper" / site.content.name
    shutil.copytree(site.content, content, copy_function=shutil.copyfile)
    time.sleep(2.1)  # ZIP dates count in two seconds.
    build(content, tmp_path / "out", "--jobs", "1")
    assert digests(site.output), "nothing was built"
    assert not differences(site.output, tmp_path / "out")


def test_building_again_into_the_same_folder_changes_nothing(tmp_path):
    content = sites.content_of(sites.JOURNAL)
    build(content, tmp_path / "out")
    before = digests(tmp_path / "out")
    build(content, tmp_path / "out")
    assert digests(tmp_path / "out") == before
