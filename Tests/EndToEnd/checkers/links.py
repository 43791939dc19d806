"""Every link leads somewhere, nothing is fetched from elsewhere, ids are unique."""

import re
from pathlib import Path

from support import markup

# Where a link out of the site may go.
OUTWARD = ("http:", "https:", "mailto:", "tel:", "urn:", "doi:")
STYLE_TARGET = re.compile(r"""(?:url\(\s*|@import\s+)["']?([^"')\s;]+)""")


def link_problems(root: Path, path: Path) -> list[str]:
    """Problems of the links and loads of the page at `path`, in the site at `root`."""
    found = []
    for reference in markup.page(path).references():
        problem = _problem(root, path, reference)
        if problem:
            found.append(f"<{reference.tag}> {reference.target!r}: {problem}")
    return found


def _problem(root: Path, path: Path, reference: markup.Reference) -> str | None:
    target = reference.target
    if not reference.is_internal:
        if reference.is_load:
            return None if target.startswith("data:") else "loads from outside the site"
        return None if target.lower().startswith(OUTWARD) else "a scheme that no page should use"
    if target.startswith("/"):
        return "starts at the root, which differs when the site is opened from disk"
    file, fragment = markup.resolve(path, target)
    if root.resolve() not in (file, *file.parents):
        return "leaves the site"
    if file.is_dir():
        return "leads to a folder, which shows no page when opened from disk"
    if not file.is_file():
        return "leads to no file"
    if fragment and file.suffix == ".html" and fragment not in markup.page(file).anchors:
        return f"no element has the id {fragment!r}"
    return None


def style_problems(root: Path, path: Path) -> list[str]:
    """Problems of what the style sheet at `path` loads."""
    found = []
    text = re.sub(r"(?s)/\*.*?\*/", "", path.read_text(encoding="utf-8"))
    for target in STYLE_TARGET.findall(text):
        if target.startswith(("data:", "#")):
            continue
        if re.match(r"[a-z]+:|//", target):
            found.append(f"{target!r}: loads from outside the site")
        elif not markup.resolve(path, target)[0].is_file():
            found.append(f"{target!r}: leads to no file")
    return found


def id_problems(path: Path) -> list[str]:
    ids = markup.page(path).id_list
    repeated = sorted({name for name in ids if ids.count(name) > 1})
    return [f"id {name!r} stands {ids.count(name)} times" for name in repeated] + [
        f"id {name!r} is empty or holds white space" for name in ids if not name or " " in name
    ]


def script_problems(path: Path) -> list[str]:
    """Live markup that only a hostile manuscript would bring: handlers, script links."""
    found = []
    for element in markup.page(path).elements():
        for name, value in element.attrib.items():
            # Browsers drop white space and control characters inside a scheme.
            bare = re.sub(r"[\x00-\x20]", "", value).lower()
            if name.startswith("on"):
                found.append(f"<{markup.local(element)}> has a handler {name}={value!r}")
            elif bare.startswith(("javascript:", "vbscript:", "data:text/html")):
                found.append(f"<{markup.local(element)}> {name}={value!r} runs script")
    return found
