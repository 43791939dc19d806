"""No letter of a manuscript is lost or said twice on its page or in its EPUB."""

import re
import zipfile

import pytest

from checkers import letters
from support import markup, sites

# What the pages may differ by, of all letters of an article.
MOST_EXTRA = 0.005
MOST_MISSING = 0.0005


def manuscripts(site: sites.Site):
    for path in sorted(site.content.rglob("*.md")):
        if (path.parent / "issue.yaml").exists():
            page = f"{path.parent.name}/{re.sub(r'^[0-9]+-', '', path.stem)}.html"
            yield path, site.output / "articles" / page


@pytest.mark.parametrize("name", sites.WHOLE)
def test_every_letter_stands_on_the_page_once(name, record_property):
    site = sites.site(name)
    found, worst = [], (0.0, "none")
    for path, page in manuscripts(site):
        if not page.is_file():
            found.append(f"{site.shown(page)}: no page for {path.name}")
            continue
        comparison = letters.compare(path.read_text(encoding="utf-8"), markup.page(page))
        share = comparison.missing_share + comparison.extra_share
        worst = max(worst, (share, f"{share:.3%} of {comparison.total} in {site.shown(page)}"))
        if (
            comparison.missing_share > MOST_MISSING
            or comparison.extra_share > MOST_EXTRA
            or comparison.repeated
        ):
            found.append(f"{site.shown(page)}: {comparison}")
    record_property(f"letters that differ most, {name}", worst[1])
    assert not found, "\n\n".join(found)


@pytest.mark.parametrize("name", sites.WHOLE)
def test_every_letter_stands_in_the_epub(name):
    site = sites.site(name)
    found = []
    assert site.epubs(), "no EPUB was made"
    for epub in site.epubs():
        with zipfile.ZipFile(epub) as archive:
            text = "".join(
                text_of(archive.read(member).decode())
                for member in archive.namelist() if member.endswith((".xhtml", ".html"))
            )
        want = "".join(
            letters.body_of_manuscript(path.read_text(encoding="utf-8"))
            for path, _ in manuscripts(site) if path.parent.name == epub.stem
        )
        comparison = letters.compare_texts(want, text)
        if comparison.missing_share > MOST_MISSING:
            found.append(f"{site.shown(epub)}: {comparison}")
    assert not found, "\n\n".join(found)


def text_of(document: str) -> str:
    body = next(markup.Page(document).elements("body"))
    alternatives = " ".join(element.get("alt") or "" for element in body.iter())
    return "".join(body.itertext()) + alternatives
