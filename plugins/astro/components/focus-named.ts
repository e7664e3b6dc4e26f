/** Gives the focus to a part that the address names, and again once the browser's own jump there has taken it away. */
export function focusNamed(part: HTMLElement): void {
  const focus = (): void => {
    if (document.activeElement === document.body) part.focus({ preventScroll: true });
  };
  focus();
  if (document.readyState === "complete") return;
  // The jump comes with the first frame.
  addEventListener("load", () => requestAnimationFrame(() => requestAnimationFrame(focus)), { once: true });
}
