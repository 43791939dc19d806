"""Building real journals: exit code, summary, what stands in the output, what is left behind."""

import re

import pytest

from support import binary, sites

HANGUL = re.compile("[가-힣]")


def test_the_journal_builds_without_findings():
    site = sites.site(sites.JOURNAL)
    assert site.outcome.code == binary.CLEAN, site.outcome


@pytest.mark.parametrize("name", sites.NAMES[1:])
def test_real_issues_build(name):
    site = sites.site(name)
    # Real manuscripts may have findings; they must be built all the same.
    assert site.outcome.code in (binary.CLEAN, binary.FINDINGS), site.outcome
    assert (site.output / "index.html").is_file(), site.outcome


@pytest.mark.parametrize("name", sites.NAMES)
def test_the_last_line_sums_up(name):
    outcome = sites.site(name).outcome
    lines = [line for line in (outcome.out or outcome.err).splitlines() if line.strip()]
    assert lines, outcome
    assert HANGUL.search(lines[-1]) and re.search(r"\d", lines[-1]), f"no summary: {lines[-1]!r}"


@pytest.mark.parametrize("name", sites.NAMES)
def test_every_manuscript_has_its_page(name):
    site = sites.site(name)
    want = {
        f"articles/{manuscript.parent.name}/{re.sub(r'^[0-9]+-', '', manuscript.stem)}.html"
        for manuscript in site.content.rglob("*.md")
        if (manuscript.parent / "issue.yaml").exists()
    }
    have = {str(path.relative_to(site.output)) for path in site.articles()}
    assert have == want, f"missing: {sorted(want - have)}, unexpected: {sorted(have - want)}"


@pytest.mark.parametrize("name", sites.NAMES)
def test_every_issue_has_its_contents_and_epub(name):
    site = sites.site(name)
    for issue in sorted(path.parent.name for path in site.content.rglob("issue.yaml")):
        for file in (f"issues/{issue}/index.html", f"issues/{issue}/{issue}.epub"):
            assert (site.output / file).is_file(), f"no {file}"


@pytest.mark.parametrize("name", sites.WHOLE)
@pytest.mark.parametrize(
    "file", ["index.html", "tags/index.html", "authors/index.html", "archive.html", "404.html"]
)
def test_the_pages_of_the_journal_stand(name, file):
    assert (sites.site(name).output / file).is_file()


@pytest.mark.parametrize("name", sites.NAMES)
def test_nothing_is_left_behind(name):
    site = sites.site(name)
    assert site.output.is_dir(), site.outcome
    beside = [path.name for path in site.output.parent.iterdir()]
    known = {each.replace("/", "-") for each in sites.NAMES}
    assert set(beside) <= known, f"left beside the output: {sorted(set(beside) - known)}"
    leftovers = [
        site.shown(path) for path in site.output.rglob("*")
        if re.search(r"(~|\.(tmp|temp|partial|swp|orig))$|^\.tmp", path.name)
    ]
    assert not leftovers


def test_one_issue_can_be_built_alone(tmp_path):
    content = sites.content_of(sites.JOURNAL)
    issue = sorted(path.parent.name for path in content.rglob("issue.yaml"))[0]
    outcome = binary.build(content, tmp_path / "out", "--issue", issue)
    assert outcome.code == binary.CLEAN, outcome
    assert [path.name for path in (tmp_path / "out/issues").iterdir()] == [issue]
