// Progressive enhancement only: every page reads the same without this file.
(() => {
  "use strict";

  // Contents list: mark the section being read.
  const links = new Map();
  for (const link of document.querySelectorAll(".toc a[href^='#']")) {
    const target = document.getElementById(decodeURIComponent(link.hash.slice(1)));
    if (target) links.set(target, link);
  }
  if (links.size > 0) {
    const headings = [...links.keys()];
    let current = null;
    const follow = () => {
      const line = window.innerHeight * 0.25;
      const atEnd = window.innerHeight + window.scrollY >= document.body.scrollHeight - 2;
      const passed = headings.filter((heading) => heading.getBoundingClientRect().top <= line);
      const heading = atEnd ? headings.at(-1) : passed.at(-1);
      const next = heading ? links.get(heading) : null;
      if (next === current) return;
      current?.removeAttribute("aria-current");
      next?.setAttribute("aria-current", "location");
      current = next;
      const list = next?.closest(".toc");
      if (list && list.scrollHeight > list.clientHeight) {
        list.scrollTop = next.offsetTop - list.clientHeight / 2;
      }
    };
    let waiting = false;
    addEventListener("scroll", () => {
      if (waiting) return;
      waiting = true;
      requestAnimationFrame(() => {
        waiting = false;
        follow();
      });
    }, { passive: true });
    follow();
  }

  // Copy the citation. The button is hidden until this script can serve it.
  for (const button of document.querySelectorAll("[data-copy]")) {
    const source = document.getElementById(button.dataset.copy);
    if (!source) continue;
    const label = button.textContent;
    button.hidden = false;
    button.setAttribute("aria-live", "polite");
    button.addEventListener("click", async () => {
      try {
        await navigator.clipboard.writeText(source.textContent.trim());
      } catch {
        getSelection().selectAllChildren(source);
        document.execCommand("copy");
      }
      button.textContent = button.dataset.done;
      setTimeout(() => { button.textContent = label; }, 2000);
    });
  }

  // What is wider than its column scrolls: let the keyboard reach it.
  const reach = () => {
    for (const box of document.querySelectorAll(".equation, .prose p:has(> math)")) {
      if (box.scrollWidth > box.clientWidth) box.tabIndex = 0;
      else box.removeAttribute("tabindex");
    }
  };
  reach();
  addEventListener("resize", reach, { passive: true });
})();
