"""Manuscripts that mean harm: nothing runs in a reader, nothing from outside the journal gets in."""

import base64
import zipfile

import pytest

from checkers import links
from support import binary, markup
from support.journals import Journal

PIXEL = base64.b64decode(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR4nGNgYGBgAAAABQABh6FO1AAAAABJRU5ErkJggg=="
)

SCRIPTS = [
    "<script>alert(1)</script>",
    "<SCRIPT SRC=//example.org/x.js></SCRIPT>",
    '<img src=x onerror="alert(1)">',
    "<svg onload=alert(1)></svg>",
    "<iframe src=//example.org/></iframe>",
    "<style>@import '//example.org/a.css'</style>",
    '<a href="javascript:alert(1)">글</a>',
    "[글](javascript:alert(1))",
    "[글](JaVaScRiPt:alert(1))",
    "[글](java&#10;script:alert(1))",
    "[글](&#106;avascript:alert(1))",
    "[글](data:text/html;base64,PHNjcmlwdD4=)",
    "[글](vbscript:x)",
    "<javascript:alert(1)>",
    "[글][r]\n\n[r]: javascript:alert(1)",
    "![그림](javascript:alert(1))",
    '![그림](x" onerror="alert(1))',
    '[글](https://example.org/ "\\" onmouseover=\\"alert(1)")',
    "# 제목 {#a\" onclick=\"alert(1)}",
    "`<script>alert(1)</script>`",
    "```\"><script>alert(1)</script>\n글\n```",
    "$</math><script>alert(1)</script>$",
    "$\\href{javascript:alert(1)}{x}$",
    "<표 1> </main></body></html>",
    "<!-- --><script>alert(1)</script> -->",
    "[^<script>]: 글\n\n글[^<script>]",
]


@pytest.mark.parametrize("body", SCRIPTS, ids=repr)
def test_no_markup_of_an_author_is_live(tmp_path, body):
    journal = Journal(tmp_path)
    journal.add("02-evil.md", journal.manuscript("나쁜 글", f"앞 글.\n\n{body}\n\n뒤 글.\n"))
    outcome = binary.build(journal.folder, tmp_path / "out", limit=20)
    page = journal.page(tmp_path / "out", "evil")
    assert page.is_file(), outcome
    assert not links.script_problems(page)
    assert "뒤 글" in page.read_text(encoding="utf-8")
    for element in markup.page(page).elements():
        tag, text = markup.local(element), "".join(element.itertext())
        assert not (tag == "script" and "alert" in text), text
        assert tag not in ("iframe", "object", "embed", "base"), tag
        assert not (tag == "style" and "@import" in text), text
    assert not [
        each for each in markup.page(page).references()
        if each.is_load and not each.is_internal and not each.target.startswith("data:")
    ]


@pytest.mark.parametrize("field", ["title", "subtitle", "type", "abstract", "keywords", "tags"])
def test_front_matter_is_text(tmp_path, field):
    journal = Journal(tmp_path)
    value = "'<script>alert(1)</script> <img src=x onerror=alert(1)> {{title}} \"&amp;'"
    keys = {"title": "글", "type": "특집", field: value}
    front = "".join(f"{key}: {each}\n" for key, each in keys.items())
    journal.add("02-evil.md", f"---\n{front}authors: [{value}]\n---\n\n본문.\n")
    outcome = binary.build(journal.folder, tmp_path / "out", limit=20)
    pages = sorted((tmp_path / "out").rglob("*.html"))
    assert pages, outcome
    for page in pages:
        assert not links.script_problems(page), page
        assert not [
            element for element in markup.page(page).elements("script")
            if (element.text or "").startswith("alert")
        ], page


def secret_of(tmp_path):
    secret = tmp_path / "secret.png"
    secret.write_bytes(PIXEL + b"SECRET")
    return secret


def assert_secret_is_kept(output):
    for path in output.rglob("*"):
        if path.is_file():
            assert b"SECRET" not in path.read_bytes(), path
        if path.suffix == ".epub":
            with zipfile.ZipFile(path) as archive:
                for name in archive.namelist():
                    assert b"SECRET" not in archive.read(name), f"{path}: {name}"


@pytest.mark.parametrize("way", ["above", "absolute", "encoded", "link", "linked folder"])
def test_no_file_outside_the_content_folder_gets_in(tmp_path, way):
    secret = secret_of(tmp_path)
    journal = Journal(tmp_path)
    target = {
        "above": "../../../secret.png",
        "absolute": str(secret),
        "encoded": "..%2F..%2F..%2Fsecret.png",
        "link": "link.png",
        "linked folder": "linked/secret.png",
    }[way]
    (journal.issue / "link.png").symlink_to(secret)
    (journal.issue / "linked").symlink_to(tmp_path)
    path = journal.add("02-evil.md", journal.manuscript("나쁜 글", f"![(그림 1) 밖]({target})\n"))
    outcome, found = binary.lint(path)
    assert outcome.code == binary.FINDINGS, outcome
    assert [each.rule for each in found if each.line == 7] == ["image-outside-content"], found
    binary.build(journal.folder, tmp_path / "out", limit=20)
    assert_secret_is_kept(tmp_path / "out")
    assert journal.page(tmp_path / "out", "good").is_file()


def test_a_figure_inside_is_published_once_and_shown(tmp_path):
    journal = Journal(tmp_path)
    journal.write(journal.issue / "figures/점.png", PIXEL)
    journal.add("02-fig.md", journal.manuscript("그림 글", "![(그림 1) 점](figures/점.png)\n"))
    outcome = binary.build(journal.folder, tmp_path / "out")
    assert outcome.code == binary.CLEAN, outcome
    page = journal.page(tmp_path / "out", "fig")
    assert not links.link_problems(tmp_path / "out", page)
    shown = [each for each in markup.page(page).references() if each.tag == "img" and "figures" in each.target]
    assert len(shown) == 1, shown


def test_a_loop_of_links_ends(tmp_path):
    journal = Journal(tmp_path)
    (journal.issue / "loop").symlink_to(journal.issue)
    (journal.issue / "03-self.md").symlink_to("03-self.md")
    (journal.issue / "04-nowhere.md").symlink_to("nowhere.md")
    outcome = binary.build(journal.folder, tmp_path / "out", limit=20)
    assert journal.page(tmp_path / "out", "good").is_file(), outcome
