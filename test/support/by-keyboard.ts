import type { Locator, Page } from "playwright-core";
import { focusFaults } from "./focus-faults.ts";

/** Somebody who has a keyboard and no pointer. */
export interface Hands {
  /** What was wrong with the focus, at every stop so far. */
  faults: string[];
  /** Presses keys, one after the other, and looks at the focus after each. */
  press: (...keys: string[]) => Promise<void>;
  /** Presses Tab, or another key, until something has the focus. */
  reach: (goal: Locator, key?: string) => Promise<void>;
  /** Reaches a link, follows it with Enter, and waits for the page it leads to. */
  follow: (goal: Locator, key?: string) => Promise<void>;
}

const most = 200;

/** Goes about a page by keyboard alone. */
export function byKeyboard(page: Page): Hands {
  const faults: string[] = [];
  const look = async (): Promise<void> => {
    const { pathname } = new URL(page.url());
    faults.push(...(await page.evaluate(focusFaults)).map((fault) => `${pathname} ${fault}`));
  };
  const press = async (...keys: string[]): Promise<void> => {
    for (const key of keys) {
      await page.keyboard.press(key);
      await look();
    }
  };
  const reach = async (goal: Locator, key = "Tab"): Promise<void> => {
    for (let presses = 0; presses < most; presses += 1) {
      await page.keyboard.press(key);
      await look();
      if (await goal.first().evaluate((element) => element === document.activeElement)) return;
    }
    throw new Error(`${key} never reaches ${goal.toString()} on ${page.url()}.`);
  };
  return {
    faults,
    press,
    reach,
    follow: async (goal, key) => {
      await reach(goal, key);
      const before = page.url();
      await page.keyboard.press("Enter");
      await page.waitForURL(({ href }) => href !== before);
    },
  };
}
