// An outline that was opened over the page makes way for the part that was chosen.
for (const outline of document.querySelectorAll<HTMLElement>("#page-toc")) {
  outline.addEventListener("click", ({ target }) => {
    if (target instanceof Element && target.closest("a")) outline.hidePopover();
  });
}
