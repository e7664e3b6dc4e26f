import type { Page } from "playwright-core";
import { focusFaults } from "./focus-faults.ts";

/** What the Tab key came by. */
export interface Walk {
  /** How often it stopped before it was through. */
  stops: number;
  /** What is wrong at a stop. */
  faults: string[];
  /** What it never came to. */
  missed: string[];
}

interface Walked {
  stops: Element[];
  faults: string[];
  isOver: boolean;
}

const tab = { type: "rawKeyDown", key: "Tab", code: "Tab", windowsVirtualKeyCode: 9 } as const;
const atOnce = 25;
const most = 600;

/** Presses Tab from the top of a page until it is through, looks at the focus at every stop, and goes back to the top. */
export async function walkByTab(page: Page): Promise<Walk> {
  const session = await page.context().newCDPSession(page);
  await page.evaluate(`(${observe.toString()})(${focusFaults.toString()})`);
  let isOver = false;
  for (let presses = 0; !isOver && presses < most; presses += atOnce) {
    // Keys wait their turn in the browser: to wait for each of them here takes five times as long.
    await Promise.all(Array.from({ length: atOnce }, () => session.send("Input.dispatchKeyEvent", tab)));
    isOver = await page.evaluate(() => (globalThis as unknown as { walked: Walked }).walked.isOver);
  }
  await session.detach();
  const walk = await page.evaluate(read);
  return isOver ? walk : { ...walk, faults: [...walk.faults, "The Tab key never came to an end."] };
}

// The rest runs in the page.

function observe(judge: () => string[]): void {
  const walked: Walked = { stops: [], faults: [], isOver: false };
  Object.assign(globalThis, { walked });
  let isBegun = false;
  const arrive = (at: Element): void => {
    // A field for a day has a stop for each of its parts.
    const isSame = at === walked.stops.at(-1);
    walked.isOver = !isSame && walked.stops.includes(at);
    if (walked.isOver) return;
    if (!isSame) walked.stops.push(at);
    walked.faults.push(...judge());
  };
  // When the next key comes, the page has scrolled to where the last one led.
  const look = (event: KeyboardEvent): void => {
    const { activeElement } = document;
    if (activeElement && activeElement !== document.body) arrive(activeElement);
    else walked.isOver = isBegun;
    isBegun = true;
    if (!walked.isOver) return;
    event.preventDefault();
    removeEventListener("keydown", look, { capture: true });
    addEventListener("keydown", hold, { capture: true });
  };
  // What is pressed beyond the end leaves the focus there, for the next walk to begin at the top.
  const hold = (event: KeyboardEvent): void => event.preventDefault();
  addEventListener("keydown", look, { capture: true });
  Object.assign(globalThis, { endWalk: () => removeEventListener("keydown", hold, { capture: true }) });
}

function read(): Walk {
  const { walked, endWalk } = globalThis as unknown as { walked: Walked; endWalk: () => void };
  const { stops, faults } = walked;
  endWalk();
  scrollTo(0, 0);
  const due = [
    ...document.querySelectorAll<HTMLElement>("a[href], button, input, select, textarea, summary, [tabindex]"),
  ]
    .filter((element) => element.tabIndex >= 0 && !element.matches(":disabled, dialog:not([open]) *"))
    .filter((element) => element.checkVisibility({ visibilityProperty: true }))
    .filter((element) => !stops.includes(element));
  return { stops: stops.length, faults, missed: due.map((element) => element.outerHTML.slice(0, 120)) };
}
