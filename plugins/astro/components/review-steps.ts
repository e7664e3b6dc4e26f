import { focusNamed } from "./focus-named.ts";

/** What is stepped through, and how a step is shown. */
export interface Steps {
  stops: () => HTMLElement[];
  /** Shows one stop alone, or everything. */
  show: (current: HTMLElement | undefined) => void;
  /** What has the focus where nothing is stepped through. */
  rest: HTMLElement;
}

/** Moves from stop to stop by call and by key; the stop it is at stands in the address. */
export function startStepping(root: HTMLElement, { stops, show, rest }: Steps) {
  let current: HTMLElement | undefined;

  const place = (stop: HTMLElement | undefined): void => {
    current = stop;
    show(stop);
    const address = new URL(location.href);
    address.hash = stop?.id ?? "";
    history.replaceState(history.state, "", address);
  };
  const go = (stop: HTMLElement | undefined): void => {
    place(stop);
    root.scrollIntoView({ block: "start" });
    (stop?.querySelector<HTMLElement>("h2") ?? rest).focus({ preventScroll: true });
  };
  const move = (by: number): void => {
    const next = current && stops()[stops().indexOf(current) + by];
    if (next) go(next);
  };
  root.addEventListener("keydown", (event) => {
    if (!current || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
    if (event.key === "Escape") go(undefined);
    if (event.target instanceof HTMLInputElement || event.target instanceof HTMLTextAreaElement) return;
    if (event.key === "ArrowRight" || event.key === "j") move(1);
    if (event.key === "ArrowLeft" || event.key === "k") move(-1);
  });
  return {
    go,
    move,
    /** Shows anew what may have changed; a stop that is gone gives way to the list. */
    refresh: (): void => {
      show(current && stops().includes(current) ? current : undefined);
    },
    /** Goes where the address says. */
    restore: (): void => {
      const asked = stops().find(
        ({ id }) => location.hash === `#${id}` || location.hash === `#${encodeURIComponent(id)}`,
      );
      if (!asked) return;
      go(asked);
      const heading = asked.querySelector("h2");
      if (heading) focusNamed(heading);
    },
  };
}
