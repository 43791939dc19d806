"""Reads HTML pages: the tree, what the parser complained about, ids, links, loads."""

import functools
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import unquote, urlsplit

import html5lib

XHTML = "{http://www.w3.org/1999/xhtml}"
SVG = "{http://www.w3.org/2000/svg}"
XLINK = "{http://www.w3.org/1999/xlink}"

# What a browser fetches by itself: tag → attributes. `a href` only leads somewhere.
LOADS = {
    "img": ("src", "srcset"), "script": ("src",), "iframe": ("src",), "embed": ("src",),
    "object": ("data",), "audio": ("src",), "video": ("src", "poster"), "track": ("src",),
    "source": ("src", "srcset"), "image": ("href", XLINK + "href"), "use": ("href", XLINK + "href"),
    "input": ("src",),
}
LOADING_LINKS = {"stylesheet", "icon", "preload", "modulepreload", "manifest", "prefetch"}


@dataclass(frozen=True)
class Reference:
    """A link or a load of a page."""

    tag: str
    target: str
    is_load: bool

    @property
    def is_internal(self) -> bool:
        parts = urlsplit(self.target)
        return not parts.scheme and not parts.netloc


class Page:
    """One parsed page."""

    def __init__(self, text: str):
        parser = html5lib.HTMLParser(html5lib.getTreeBuilder("etree"))
        self.tree = parser.parse(text)
        self.problems = [
            f"line {place[0]}, column {place[1]}: {code} {details or ''}".rstrip()
            for place, code, details in parser.errors
        ]

    def elements(self, tag: str | None = None):
        for element in self.tree.iter():
            if isinstance(element.tag, str) and tag in (None, local(element)):
                yield element

    @functools.cached_property
    def id_list(self) -> list[str]:
        return [element.get("id") for element in self.elements() if element.get("id") is not None]

    @functools.cached_property
    def anchors(self) -> set[str]:
        return set(self.id_list)

    def references(self) -> list[Reference]:
        found = []
        for element in self.elements():
            tag = local(element)
            for name in LOADS.get(tag, ()):
                for target in split_sources(name, element.get(name)):
                    found.append(Reference(tag, target, True))
            if tag in ("a", "area") and element.get("href") is not None:
                found.append(Reference(tag, element.get("href"), False))
            if tag == "link" and element.get("href") is not None:
                kinds = set((element.get("rel") or "").lower().split())
                found.append(Reference(tag, element.get("href"), bool(kinds & LOADING_LINKS)))
        return found


def split_sources(attribute: str, value: str | None) -> list[str]:
    if value is None:
        return []
    if attribute == "srcset":
        return [candidate.split()[0] for candidate in value.split(",") if candidate.strip()]
    return [value]


def local(element) -> str:
    return element.tag.rsplit("}", 1)[-1]


@functools.lru_cache(maxsize=512)
def page(path: Path) -> Page:
    return Page(path.read_text(encoding="utf-8"))


def resolve(path: Path, target: str) -> tuple[Path, str]:
    """The file and the fragment that a relative link on the page at `path` means."""
    parts = urlsplit(target)
    file = (path.parent / unquote(parts.path)).resolve() if parts.path else path.resolve()
    return file, unquote(parts.fragment)
