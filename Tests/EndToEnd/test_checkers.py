"""The checkers themselves notice what they are there for: tiny pages made by hand."""

import pytest

from checkers import letters, links
from support import markup

MANUSCRIPT = """---
title: 제목
---

# 서론

활자는 **한국어(Korean)**로 쓴 [원고](https://example.org/path)를 읽고 한 호로 묶어 웹과 전자책으로 내는 도구이다. 식 $E = mc^2$은 빼고 센다.

비용은 $5에서 $10까지이며 <표 1>은 글자이다.[^1]

[^1]: 각주의 글.
"""
PARAGRAPHS = """<h1>서론</h1><p>활자는 <strong>한국어(Korean)</strong>로 쓴 <a href="https://example.org/path">원고</a>를
읽고 한 호로 묶어 웹과 전자책으로 내는 도구이다. 식 <math><mi>E</mi></math>은 빼고 센다.</p><p>비용은 $5에서 $10까지이며 &lt;표 1&gt;은 글자이다.</p>"""
NOTE = "<div class=end-matter><ol><li>각주의 글.</li></ol></div>"


def compared(body: str) -> letters.Comparison:
    nav = "<nav>차례 서론</nav>"
    return letters.compare(
        MANUSCRIPT, markup.Page(f"<!doctype html><title>x</title>{nav}<div class=prose>{body}</div>")
    )


def test_a_faithful_page_misses_and_adds_nothing():
    comparison = compared(PARAGRAPHS + NOTE)
    assert (comparison.missing.total(), comparison.extra.total()) == (0, 0), comparison
    assert not comparison.repeated


def test_a_dropped_paragraph_is_missed():
    assert compared(PARAGRAPHS).missing_share > 0.05


def test_a_doubled_paragraph_is_noticed():
    comparison = compared(PARAGRAPHS + NOTE + PARAGRAPHS)
    assert comparison.repeated
    assert comparison.extra_share > 0.5


@pytest.mark.parametrize("source,shown", [
    ("# 제목\n\n글", "글"),
    ("# 제목\n\n# 결론\n\n글", "제목 결론 글"),
    ("# 다른 제목\n\n글", "다른 제목 글"),
    ("```sh\necho $a $b\n```\n\n글 $x$", "echo a b 글"),
    ("`$a` `$b` <!-- 숨은 글 -->", "a b"),
    ("`<!--` 글 `-->`", "글"),
])
def test_what_a_manuscript_shows(source, shown):
    body = letters.body_of_manuscript(f"---\ntitle: '제목'\n---\n\n{source}\n")
    assert letters.letters(body) == letters.letters(shown)


def test_what_the_tool_adds_is_left_out():
    added = """<section><h2 id=notes>주</h2><a class=backlink>돌아가기</a></section>
        <div class=missing-figure>그림 파일이 없습니다</div>"""
    assert compared(PARAGRAPHS + NOTE + added).extra.total() == 0


def test_one_lost_syllable_is_noticed():
    assert dict(compared((PARAGRAPHS + NOTE).replace("각주", "각")).missing) == {"주": 1}


LINK_TABLE = [
    ('<a href="b.html#x">', None),
    ('<a href="b.html#%EA%B0%80">', None),
    ('<a href="#here">', None),
    ('<a href="https://example.org/">', None),
    ('<img src="data:image/gif;base64,R0" alt="">', None),
    ('<a href="c.html">', "leads to no file"),
    ('<a href="b.html#y">', "no element has the id 'y'"),
    ('<a href="#y">', "no element has the id 'y'"),
    ('<a href="d/">', "leads to a folder"),
    ('<a href="/b.html">', "starts at the root"),
    ('<a href="../outside.html">', "leaves the site"),
    ('<a href="javascript:alert(1)">', "a scheme that no page should use"),
    ('<img src="https://example.org/a.png" alt="">', "loads from outside"),
    ('<img srcset="a.png 1x, https://example.org/a.png 2x" src="a.png" alt="">', "loads from outside"),
    ('<script src="//example.org/a.js"></script>', "loads from outside"),
    ('<link rel="stylesheet" href="https://example.org/a.css">', "loads from outside"),
    ('<link rel="canonical" href="https://example.org/a.html">', None),
]


@pytest.mark.parametrize("element,expected", LINK_TABLE)
def test_links(tmp_path, element, expected):
    root = tmp_path / "site"
    (root / "d").mkdir(parents=True)
    (tmp_path / "outside.html").write_text("<p>")
    (root / "a.png").write_bytes(b"")
    (root / "b.html").write_text('<p id="x">x</p><p id="가">y</p>')
    page = root / "a.html"
    page.write_text(f"<!doctype html><title>x</title><p id=here>x</p>{element}")
    problems = links.link_problems(root, page)
    if expected is None:
        assert problems == []
    else:
        assert len(problems) == 1 and expected in problems[0]


def test_a_repeated_id_is_noticed(tmp_path):
    page = tmp_path / "a.html"
    page.write_text("<p id=a>x<p id=a>y<p id=b>z")
    assert links.id_problems(page) == ["id 'a' stands 2 times"]


@pytest.mark.parametrize("element,expected", [
    ('<img src=x onerror="alert(1)">', "handler onerror"),
    ('<a href=" java\nscript:alert(1)">x</a>', "runs script"),
    ("<p>&lt;script&gt;</p>", None),
])
def test_hostile_markup(tmp_path, element, expected):
    page = tmp_path / "a.html"
    page.write_text(element)
    problems = links.script_problems(page)
    assert (expected is None and not problems) or expected in problems[0]


@pytest.mark.parametrize("rule,text,expected", [
    ("load", "@import 'https://example.org/a.css';", "loads from outside"),
    ("load", "@font-face { src: url(//example.org/a.woff2) }", "loads from outside"),
    ("file", "a { background: url('missing.png') }", "leads to no file"),
    ("well", "a { background: url(data:image/gif;base64,R0) } /* url(missing.png) */", None),
])
def test_styles(tmp_path, rule, text, expected):
    sheet = tmp_path / "a.css"
    sheet.write_text(text)
    problems = links.style_problems(tmp_path, sheet)
    assert (expected is None and not problems) or expected in problems[0]
