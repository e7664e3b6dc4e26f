const minutes = 15;

/** A quiet clock for the weekly review: counts fifteen minutes down when asked to, and says once when they are over. */
export function startReviewClock(root: HTMLElement): void {
  const button = root.querySelector<HTMLButtonElement>("[data-review-timer]");
  const face = root.querySelector<HTMLElement>("[data-review-clock]");
  const over = root.querySelector<HTMLElement>("[data-review-over]");
  if (!button || !face || !over) return;
  const start = button.textContent.trim();
  let ticking: number | undefined;

  const stop = (): void => {
    window.clearInterval(ticking);
    ticking = undefined;
    face.hidden = true;
    button.textContent = start;
  };
  const show = (end: number): void => {
    const left = Math.max(0, Math.ceil((end - Date.now()) / 1000));
    face.textContent = `${String(Math.floor(left / 60))}:${String(left % 60).padStart(2, "0")}`;
    if (left > 0) return;
    stop();
    over.textContent = over.dataset["reviewOver"] ?? "";
  };
  button.addEventListener("click", () => {
    over.textContent = "";
    if (ticking !== undefined) {
      stop();
      return;
    }
    const end = Date.now() + minutes * 60_000;
    face.hidden = false;
    button.textContent = button.dataset["stop"] ?? start;
    ticking = window.setInterval(() => {
      show(end);
    }, 1000);
    show(end);
  });
}
