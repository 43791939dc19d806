"""The browser checks notice what they are there for: tiny pages made by hand."""

import pytest

from support.browser import NARROW, chromium

GOOD = """<!doctype html><html lang="ko"><head><meta charset="utf-8"><title>제목</title>
<meta name="viewport" content="width=device-width"></head>
<body><main><h1>제목</h1><p>글</p>{}</main></body></html>"""


@pytest.fixture(scope="module")
def browser():
    with chromium() as opened:
        yield opened


def problems(browser, tmp_path, body: str) -> str:
    file = tmp_path / "페이지.html"
    file.write_text(GOOD.format(body), encoding="utf-8")
    with browser.visit(file, NARROW, "dark") as visit:
        return "\n".join(visit.problems + visit.overflow() + visit.axe())


def test_a_good_page_has_no_problem(browser, tmp_path):
    assert problems(browser, tmp_path, "") == ""


@pytest.mark.parametrize("body,expected", [
    ('<p style="width:900px" class="wide">글</p>', 'px wide in 390: <p class="wide">'),
    ('<img src="missing.png" alt="그림">', "not loaded: file:"),
    ('<img src="https://example.org/a.png" alt="그림">', "asks the network"),
    ("<script>console.error('x')</script>", "console: x"),
    ("<script>nothing.there</script>", "script: "),
    ('<p style="color:#777;background:#888">읽기 어려운 글</p>', "axe color-contrast"),
    ('<img src="data:image/gif;base64,R0lGODlhAQABAAAAACw=">', "axe image-alt"),
])
def test_problems_are_noticed(browser, tmp_path, body, expected):
    assert expected in problems(browser, tmp_path, body)


def test_a_table_that_scrolls_by_itself_is_no_overflow(browser, tmp_path):
    body = '<div style="overflow-x:auto" tabindex="0"><p style="width:900px">글</p></div>'
    assert problems(browser, tmp_path, body) == ""
