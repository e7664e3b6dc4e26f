// What opens over the page takes the focus, and makes way for what is chosen in it or has the focus next.
for (const part of document.querySelectorAll<HTMLElement>("nav[popover]")) {
  part.addEventListener("toggle", (event) => {
    const isOpen = "newState" in event && event.newState === "open";
    if (isOpen && !part.contains(document.activeElement)) part.querySelector<HTMLElement>("button")?.focus();
  });
  part.addEventListener("click", ({ target }) => {
    if (target instanceof Element && target.closest("a")) part.hidePopover();
  });
  document.addEventListener("focusin", ({ target }) => {
    if (target instanceof Node && !part.contains(target) && part.matches(":popover-open")) part.hidePopover();
  });
}
