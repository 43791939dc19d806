"""A real browser opens every kind of page from disk, narrow and wide, light and dark."""

import itertools
import re

import pytest

from support import places, sites
from support.browser import NARROW, WIDE, chromium

# Kind of page → the files of the kind, of which the largest is looked at: it holds the most.
KINDS = {
    "home": "index.html",
    "issue": "issues/*/index.html",
    "article": "articles/*/*.html",
    "tag": "tags/*.html",
    "tags": "tags/index.html",
    "author": "authors/*.html",
    "authors": "authors/index.html",
    "archive": "archive.html",
    "not-found": "404.html",
}
# Articles differ more than other pages do.
ARTICLES = 4
NAMES = sites.WHOLE


@pytest.fixture(scope="module")
def browser():
    with chromium() as opened:
        yield opened


def looked_at(site: sites.Site, kind: str) -> list:
    files = [
        path for path in site.output.glob(KINDS[kind])
        if path.name != "index.html" or KINDS[kind].endswith("index.html")
    ]
    files.sort(key=lambda path: (-path.stat().st_size, path))
    if not files and site.name == sites.CORPUS and kind == "tag":
        pytest.skip("the real issues have no tags")
    assert files, f"no page of the kind {kind}"
    return files[: ARTICLES if kind == "article" else 1]


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("name", NAMES)
def test_pages_are_free_of_errors_fit_the_window_and_satisfy_axe(browser, name, kind):
    site, found = sites.site(name), []
    for path, width, scheme in itertools.product(
        looked_at(site, kind), (NARROW, WIDE), ("light", "dark")
    ):
        shown = f"{site.shown(path)} {width} px {scheme}"
        with browser.visit(path, width, scheme) as visit:
            visit.page.screenshot(path=screenshot(shown))
            headings = visit.page.locator("h1:visible").count()
            problems = visit.problems + visit.overflow() + visit.axe()
        if headings != 1:
            problems.append(f"{headings} visible h1 elements")
        found += [f"{shown}: {problem}" for problem in problems]
    assert not found, "\n".join(found)


def screenshot(shown: str):
    """Where the picture of that visit goes, for people to look at."""
    places.SCREENSHOTS.mkdir(parents=True, exist_ok=True)
    return places.SCREENSHOTS / (re.sub(r"[/ ]+", "-", shown.replace(".html", "")) + ".png")
