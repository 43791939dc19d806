"""Small journals made by hand, for one test each."""

from pathlib import Path

ISSUE = "2026-01"


class Journal:
    """A sound journal with one issue of one article, to which a test adds what it is about."""

    def __init__(self, parent: Path):
        self.folder = parent / "content"
        self.issue = self.folder / "issues" / ISSUE
        self.issue.mkdir(parents=True)
        self.write(self.folder / "journal.yaml", "title: 시험지\npublisher: 시험 학회\nlanguage: ko\narticle_types: [특집]\n")
        self.write(
            self.issue / "issue.yaml",
            "volume: 1\nnumber: 1\ndate: 2026-03\ntitle: 첫 호\n",
        )
        self.good = self.add("01-good.md", self.manuscript("멀쩡한 글"))

    def add(self, name: str, text: str | bytes) -> Path:
        return self.write(self.issue / name, text)

    @staticmethod
    def manuscript(title: str, body: str = "본문이다.\n", extra: str = "") -> str:
        return f"---\ntitle: {title}\ntype: 특집\nauthors: [홍길동]\n{extra}---\n\n{body}"

    @staticmethod
    def write(path: Path, text: str | bytes) -> Path:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text.encode() if isinstance(text, str) else text)
        return path

    @staticmethod
    def page(output: Path, stem: str) -> Path:
        return output / "articles" / ISSUE / f"{stem}.html"
