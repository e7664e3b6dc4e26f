import type { BlockedAnswer } from "../site/say-blocked.ts";

function ladders(): HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>("[data-ladder]")];
}

/** Marks on a ladder of the page whose turn it is, and when each hop has theirs. */
export function markLadder(index: number, hops: BlockedAnswer["hops"]): void {
  for (const [number, ladder] of ladders().entries()) if (number !== index) clear(ladder);
  for (const [hop, item] of [...(ladders()[index]?.children ?? [])].entries()) {
    const words = item.querySelector<HTMLElement>("[data-turn-words]");
    const said = hops[hop];
    if (!(item instanceof HTMLElement) || !words || !said) continue;
    item.dataset["turn"] = said.turn;
    if (said.turn === "now") item.setAttribute("aria-current", "step");
    else item.removeAttribute("aria-current");
    if (words.textContent !== said.text) words.textContent = said.text;
    words.hidden = said.text === "";
  }
}

/** Takes all marks from the ladders of the page. */
export function clearLadders(): void {
  for (const ladder of ladders()) clear(ladder);
}

function clear(ladder: HTMLElement): void {
  for (const item of ladder.children) {
    if (!(item instanceof HTMLElement)) continue;
    delete item.dataset["turn"];
    item.removeAttribute("aria-current");
    const words = item.querySelector<HTMLElement>("[data-turn-words]");
    if (words) words.hidden = true;
  }
}
