"""Plain Markdown, without Hangul, formulas or HTML, renders byte for byte as Debian's cmark-gfm does."""

import random
import shutil
import subprocess
from concurrent.futures import ThreadPoolExecutor

import pytest

from support.binary import CLEAN, run

DOCUMENTS = 300
SEED = 20260301
REFERENCE = [
    "cmark-gfm", "-e", "table", "-e", "strikethrough", "-e", "autolink", "-e", "tasklist",
    "--strikethrough-double-tilde",
]

# Pieces that meet in surprising ways. No `<` but of autolinks, no `$`, no `[^`, no `{`: there the
# product goes its own way on purpose.
PIECES = [
    "a", "b", "foo", "bar baz", "5", "é", "—", "“", "”", "\"", "'", " ", "  ", "    ", "\t",
    "\n", "\n\n", "  \n", "\\\n", "*", "**", "***", "_", "__", "~~", "`", "``", "\\", "\\*",
    "[", "]", "(", ")", "![", "](/u)", "](/u 'T')", "[l]: /u 'T'\n", "[l]", "[x][l]", "(x)",
    "- ", "\n- ", "* ", "+ ", "1. ", "2) ", "- [ ] ", "- [x] ", "> ", "# ", "## ", " #\n",
    "---\n", "===\n", "***\n", "&amp;", "&copy;", "&#35;", "&x;", "!", "?", ".", ",", ":", "|",
    "| a | b |\n|---|:-:|\n| c | d |\n", "```\ncode\n```\n", "~~~ sh\nx\n~~~\n",
    "http://x.y/z", "https://x.y/a(b)?c=d&e", "www.e.com", "<http://e.f>", "<a@b.co>", "a@b.co",
]


def documents():
    pieces = random.Random(SEED)
    while True:
        text = "".join(pieces.choices(PIECES, k=pieces.randint(2, 24)))
        # Three hyphens at the very top begin front matter, which cmark-gfm does not know.
        if text.strip() and not text.startswith("---"):
            yield text


def difference(text: str) -> str | None:
    outcome = run("render", "--fragment", "-", stdin=text.encode(), limit=20)
    wanted = subprocess.run(
        REFERENCE, input=text.encode(), capture_output=True, timeout=20, check=True
    ).stdout.decode()
    # Whether the last line ends is of no account.
    if outcome.code == CLEAN and outcome.out.rstrip("\n") == wanted.rstrip("\n"):
        return None
    return f"{text!r}\n  is     {outcome.out!r}\n  not    {wanted!r}\n{outcome.err}"


def test_random_documents_render_as_cmark_gfm_renders_them():
    if not shutil.which(REFERENCE[0]):
        pytest.skip("no cmark-gfm (Debian's package cmark-gfm)")
    generated = documents()
    texts = [next(generated) for _ in range(DOCUMENTS)]
    with ThreadPoolExecutor(2) as pool:
        found = [each for each in pool.map(difference, texts) if each]
    shown = sorted(found, key=len)[:10]  # The short ones say most.
    assert not found, f"{len(found)} of {DOCUMENTS} differ\n" + "\n".join(shown)
