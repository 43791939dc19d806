"""Debian's Chromium, driven by Playwright; every page is opened from disk."""

import contextlib
import os
from dataclasses import dataclass, field
from pathlib import Path

import axe_playwright_python
from playwright.sync_api import Page, sync_playwright

AXE = Path(axe_playwright_python.__file__).parent / "axe.min.js"
NARROW, WIDE = 390, 1280

# What stands out to the right of the window, the innermost elements only, outside of scrolling boxes.
OVERFLOWING = """() => {
  const limit = window.innerWidth;
  const scrolls = (e) => {
    for (let p = e.parentElement; p && p !== document.body; p = p.parentElement)
      if (['auto', 'scroll', 'hidden', 'clip'].includes(getComputedStyle(p).overflowX)) return true;
    return false;
  };
  return [...document.body.querySelectorAll('*')]
    .filter((e) => e.getBoundingClientRect().right > limit + 0.5 && !scrolls(e))
    .filter((e, i, all) => !all.some((o) => o !== e && e.contains(o)))
    .slice(0, 5)
    .map((e) => `<${e.tagName.toLowerCase()} class="${e.className}"> ${e.textContent.trim().slice(0, 40)}`);
}"""

# Every rule of axe that is not experimental, and the one of WCAG 2.2 that it leaves off.
RUN_AXE = "() => axe.run(document, {rules: {'target-size': {enabled: true}}})"


@dataclass
class Visit:
    """An open page and what went wrong on it."""

    page: Page
    problems: list[str] = field(default_factory=list)

    def overflow(self) -> list[str]:
        width = self.page.evaluate("document.scrollingElement.scrollWidth")
        inner = self.page.evaluate("window.innerWidth")
        if width <= inner:
            return []
        return [f"{width} px wide in {inner}: " + "; ".join(self.page.evaluate(OVERFLOWING))]

    def axe(self) -> list[str]:
        # Evaluated, not added as a script element, which the page's own policy may refuse.
        self.page.evaluate(AXE.read_text(encoding="utf-8"))
        violations = self.page.evaluate(RUN_AXE)["violations"]
        return [
            f"axe {each['id']}: {each['help']}: "
            + "; ".join(node["html"][:120] for node in each["nodes"][:3])
            + f" ({len(each['nodes'])} places)"
            for each in violations
        ]


class Browser:
    def __init__(self, playwright):
        # Chromium's sandbox refuses to run as root, as CI machines do; the pages are our own.
        options = ["--no-sandbox"] if os.geteuid() == 0 else []
        self._chromium = playwright.chromium.launch(executable_path="/usr/bin/chromium", args=options)

    @contextlib.contextmanager
    def visit(self, path: Path, width: int, scheme: str):
        """Opens the file in a window of that width in the light or dark scheme."""
        context = self._chromium.new_context(
            viewport={"width": width, "height": 900}, color_scheme=scheme,
            reduced_motion="reduce", locale="ko-KR", offline=True,
        )
        visit = Visit(context.new_page())
        page, problems = visit.page, visit.problems
        page.on("console", lambda m: m.type in ("error", "warning") and problems.append(f"console: {m.text}"))
        page.on("pageerror", lambda error: problems.append(f"script: {error}"))
        page.on("requestfailed", lambda request: problems.append(f"not loaded: {request.url}"))
        page.on("request", lambda request: request.url.startswith(("file:", "data:", "blob:"))
                or problems.append(f"asks the network: {request.url}"))
        page.goto(path.resolve().as_uri())
        page.evaluate("document.fonts.ready.then(() => true)")
        yield visit
        context.close()


@contextlib.contextmanager
def chromium():
    with sync_playwright() as playwright:
        yield Browser(playwright)
