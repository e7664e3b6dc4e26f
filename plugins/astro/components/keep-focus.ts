// A browser that keeps a page lets go of the focus in it; who comes back finds it where it was.
let last: EventTarget | null = null;
addEventListener("focusin", ({ target }) => {
  last = target;
});
addEventListener("pageshow", ({ persisted }) => {
  const isLost = persisted && document.activeElement === document.body;
  if (isLost && last instanceof HTMLElement) last.focus({ preventScroll: true });
});
