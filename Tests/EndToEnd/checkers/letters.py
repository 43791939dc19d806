"""Every letter of a manuscript's body stands on its page, once.

Both sides become a stream of Hangul and Latin letters. Letters that Markdown turns into something
else (link targets, formulas, fence names) are taken out of the manuscript; what a page adds of its
own (navigation, formulas) is taken out of the page.
"""

import html
import re
import unicodedata
from collections import Counter
from dataclasses import dataclass

from support import markup

# The default theme's marks of the running text and of the notes and references after it.
BODY_CLASSES = {"prose", "end-matter"}
# What a page has that is not text of the manuscript.
NOT_TEXT = {"script", "style", "template", "nav", "math", "svg", "head", "button", "noscript"}
NOT_TEXT_CLASSES = {"backlink", "backlinks", "missing-figure"}
# The tool's own headings of the sections that it gathers.
NOT_TEXT_IDS = {"notes", "references"}
BLOCKS = {"p", "li", "td", "th", "dt", "dd", "h1", "h2", "h3", "h4", "h5", "h6", "pre", "figcaption"}

# Ends a block in the collected text; no manuscript holds it.
BLOCK_END = "\x1e"

# Fenced code and code spans, in which nothing is markup.
CODE = re.compile(
    r"(^ {0,3}(?:```+|~~~+)$.*?^ {0,3}(?:```+|~~~+) *$|(?<!`)`[^`\n]+`(?!`))", re.DOTALL | re.MULTILINE
)

# Letters of one run that a page must not repeat: long enough not to be a phrase.
RUN = 40


@dataclass(frozen=True, repr=False)
class Comparison:
    """How the letters of a page differ from those of the manuscript."""

    total: int
    missing: Counter
    extra: Counter
    repeated: list[str]

    @property
    def missing_share(self) -> float:
        return self.missing.total() / max(1, self.total)

    @property
    def extra_share(self) -> float:
        return self.extra.total() / max(1, self.total)

    def __repr__(self) -> str:
        lines = [
            f"{self.total} letters, {self.missing_share:.3%} missing, {self.extra_share:.3%} extra",
            f"missing: {_shown(self.missing)}",
            f"extra: {_shown(self.extra)}",
        ]
        return "\n".join(lines + [f"twice: {run}" for run in self.repeated[:5]])


def compare(manuscript: str, page: markup.Page) -> Comparison:
    visible, hidden = text_of_page(page)
    return compare_texts(body_of_manuscript(manuscript), visible, hidden)


def compare_texts(source: str, visible: str, hidden: str = "") -> Comparison:
    source, shown = letters(source), letters(visible)
    have, want = Counter(shown), Counter(source)
    return Comparison(
        total=len(source),
        # Alternative texts and formula sources keep a letter too, but never count as added.
        missing=want - (have + Counter(letters(hidden))),
        extra=have - want,
        repeated=repeated_runs(source, [letters(block) for block in visible.split(BLOCK_END)]),
    )


def letters(text: str) -> str:
    """The Hangul and Latin letters of a text, in order."""
    return "".join(
        c for c in unicodedata.normalize("NFC", text)
        if "가" <= c <= "힣" or "ㄱ" <= c <= "ㆎ" or (c.isalpha() and ord(c) < 0x250)
    )


def body_of_manuscript(text: str) -> str:
    """The text of a manuscript without front matter and without what Markdown does not show."""
    text = text.removeprefix("\ufeff").replace("\r\n", "\n")
    front = re.match(r"(?s)---[ \t]*\n.*?\n(---|\.\.\.)[ \t]*(\n|\Z)", text)
    if front:
        text = _without_title(text[front.end():], front.group())
    text = re.sub(r"(?m)^( {0,3}(`{3,}|~{3,}))[^\n`]*$", r"\1", text)
    # `re.split` puts what the pattern holds, the code, at the odd places.
    return "".join(
        part if place % 2 else _without_markup(part) for place, part in enumerate(CODE.split(text))
    )


def _without_markup(text: str) -> str:
    text = re.sub(r"(?s)<!--.*?-->", "", text)
    text = re.sub(r"(?s)\$\$.*?\$\$", "", text)
    text = re.sub(r"(?<![\\$])\$(?![\s$])[^$\n]*?(?<![\s\\])\$(?!\d)", "", text)
    text = re.sub(r"(?m)^ {0,3}\[(?!\^)[^\]\n]+\]:[ \t]*\S+.*$", "", text)
    text = re.sub(r"\[\^[^\]\n]+\]:?", "", text)
    text = re.sub(r"\]\((?:[^()\s]|\([^()]*\))*(?:\s+(?:\"[^\"]*\"|'[^']*'))?\)", "]", text)
    text = re.sub(r"\{#[\w.:-]+\}", "", text)
    text = re.sub(r"</?(?:br|sub|sup|kbd|mark|small|u|em|strong|b|i)\s*/?>", "", text, flags=re.I)
    return html.unescape(text)


def _without_title(body: str, front: str) -> str:
    """The body without a lone top heading that repeats the title: the page has it above the body."""
    title = re.search(r"(?m)^title:(.*)$", front)
    tops = re.findall(r"(?m)^# +(.*)$", re.sub(r"(?ms)^(```|~~~).*?^\1", "", body))
    if title and len(tops) == 1 and letters(tops[0]) == letters(title[1]):
        return re.sub(r"(?m)^# .*$", "", body, count=1)
    return body


def text_of_page(page: markup.Page) -> tuple[str, str]:
    """The visible text of the article's body, and what stands in it without being seen."""
    visible, hidden = [], []
    for element in bodies_of_page(page):
        _collect(element, visible, hidden)
    return "".join(visible), "".join(hidden)


def bodies_of_page(page: markup.Page) -> list:
    """The outermost elements of the body, in order."""
    marked = [element for element in page.elements() if _classes(element) & BODY_CLASSES]
    inner = {inside for element in marked for inside in element.iter() if inside is not element}
    return [element for element in marked if element not in inner]


def _collect(element, visible: list[str], hidden: list[str]):
    if not isinstance(element.tag, str):
        return
    tag = markup.local(element)
    if (
        tag in NOT_TEXT
        or _classes(element) & NOT_TEXT_CLASSES
        or tag == "h2" and element.get("id") in NOT_TEXT_IDS
    ):
        hidden.append("".join(element.itertext()) + " ")
        return
    hidden.append(element.get("alt") or "")
    visible.append(element.text or "")
    for child in element:
        _collect(child, visible, hidden)
        visible.append(child.tail or "")
    if tag in BLOCKS:
        visible.append(BLOCK_END)


def repeated_runs(source: str, blocks: list[str]) -> list[str]:
    """Runs within one block of the page that stand there more often than in the manuscript.

    Only within a block, because notes and captions may stand elsewhere than in the manuscript.
    """
    runs = [
        block[start : start + RUN] for block in blocks for start in range(0, len(block) - RUN + 1)
    ]
    want = Counter(source[i : i + RUN] for i in range(len(source) - RUN + 1))
    have = Counter(runs)
    return sorted({run for run in runs if have[run] > max(1, want[run])})


def _classes(element) -> set[str]:
    return set((element.get("class") or "").split())


def _shown(counter: Counter) -> str:
    return " ".join(f"{letter}×{count}" for letter, count in counter.most_common(20)) or "none"
