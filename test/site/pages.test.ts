import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import type { Browser, Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { findDeadLinks } from "../../plugins/astro/audit-site.ts";
import { decorateLinks } from "../../plugins/astro/site/decorate-links.ts";
import { violationsOn } from "../support/axe.ts";
import { watchFirstLoads } from "../support/first-load.ts";
import { pageKinds } from "../support/page-kinds.ts";
import { useOwnSite } from "../support/use-own-site.ts";
import { walkByTab } from "../support/walk-by-tab.ts";

const own = useOwnSite();

const at = (address: string): string => own.url + address.slice(1);

interface Noise {
  said: string[];
  elsewhere: string[];
}

function listenTo(page: Page): Noise {
  const noise: Noise = { said: [], elsewhere: [] };
  page.on("console", (message) => noise.said.push(message.text()));
  page.on("pageerror", (error) => noise.said.push(error.message));
  page.on("request", (request) => {
    if (!request.url().startsWith(own.url)) noise.elsewhere.push(request.url());
  });
  return noise;
}

async function open(
  options: Parameters<Browser["newContext"]>[0] = {},
): Promise<{ page: Page; close: () => Promise<void> }> {
  const context = await own.browser.newContext(options);
  return { page: await context.newPage(), close: () => context.close() };
}

const kilobyte = 1024;
const packed = (bytes: string | Buffer): number => gzipSync(bytes).length;
const sum = (numbers: number[]): number => numbers.reduce((total, number) => total + number, 0);

/** What a page's scripts and styles weigh on their way to a reader: its own and the files it asked for. */
function weigh(html: string, requested: readonly string[]): { scripts: number; styles: number } {
  const sent = (extension: string): number =>
    sum(
      requested.filter((path) => path.endsWith(extension)).map((path) => packed(readFileSync(join(own.folder, path)))),
    );
  const within = (tag: string): number =>
    sum([...html.matchAll(new RegExp(`<${tag}[^>]*>([^<]+)</${tag}>`, "g"))].map(([, text = ""]) => packed(text)));
  return { scripts: sent(".js") + within("script"), styles: sent(".css") + within("style") };
}

describe.each([1280, 360])("every kind of page, %i px wide", (width) => {
  it(
    "weighs little, moves nothing once it is drawn, has nothing axe objects to, shows where the focus is, asks nothing of others, and fits its screen",
    { timeout: 480_000 },
    async () => {
      const phone = width < 500 ? { isMobile: true, hasTouch: true } : {};
      const context = await own.browser.newContext({ viewport: { width, height: 800 }, bypassCSP: true, ...phone });
      const { page, load } = await watchFirstLoads(context);
      const noise = listenTo(page);
      await page.clock.setFixedTime(new Date("2026-11-20T12:00:00Z"));
      const found: string[] = [];
      for (const { name, address } of pageKinds) {
        await page.emulateMedia({ colorScheme: "light" });
        const { shift, moved, requested } = await load(at(address));
        if (shift >= 0.001) found.push(`${address} moves ${moved.join(", ")} (${shift})`);
        const { scripts, styles } = weigh(await page.content(), requested);
        // The page of the search has come to search.
        if (scripts > 12 * kilobyte && name !== "search") found.push(`${address} has ${scripts} bytes of scripts`);
        if (styles > 20 * kilobyte) found.push(`${address} has ${styles} bytes of styles`);
        await page.evaluate(() => {
          for (const part of document.querySelectorAll("details")) part.open = true;
        });
        for (const colorScheme of ["light", "dark"] as const) {
          await page.emulateMedia({ colorScheme });
          const { faults, missed } = await walkByTab(page);
          const objections = [...(await violationsOn(page)), ...faults, ...missed.map((part) => `Tab misses ${part}`)];
          found.push(...objections.map((objection) => `${address}, ${colorScheme}: ${objection}`));
        }
        const overflow = await page.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        );
        if (overflow > 0) found.push(`${address} is ${overflow} px wider than its screen`);
      }
      await context.close();
      expect(found).toEqual([]);
      expect(noise.elsewhere).toEqual([]);
      expect(noise.said.filter((text) => !text.includes("404"))).toEqual([]);
    },
  );
});

it("judges pages again on the day they are read", { timeout: 60_000 }, async () => {
  const freshness = async (now: string, javaScriptEnabled = true): Promise<string | null> => {
    const { page, close } = await open({ javaScriptEnabled });
    await page.clock.setFixedTime(new Date(now));
    await page.goto(`${at("/")}contracts/gate-release/`);
    const verdict = await page.locator(".page-trust [data-trust]").first().getAttribute("data-freshness");
    await close();
    return verdict;
  };
  // Reviewed on 3 November 2026, to be looked at within 365 days.
  expect(await freshness("2026-11-20T12:00:00Z")).toBe("fresh");
  expect(await freshness("2027-10-25T12:00:00Z")).toBe("due-soon");
  expect(await freshness("2027-11-03T12:00:00Z")).toBe("due-soon");
  expect(await freshness("2027-11-04T12:00:00Z")).toBe("stale");
  expect(await freshness("2028-11-05T12:00:00Z")).toBe("overdue");
  expect(await freshness("2027-11-04T12:00:00Z", false)).toBe("fresh");
  // A clock that runs behind does not make a page younger than its build.
  expect(await freshness("2020-01-01T12:00:00Z")).toBe("fresh");
});

it("breaks a line before what is said of a link, wherever on the line the link ends", async () => {
  const { page, close } = await open({ viewport: { width: 360, height: 800 } });
  await page.goto(at("/guides/settings/"));
  const link = decorateLinks('<a href="/a/">Fix-it-fast index</a>', {
    "/a/": { state: "stale", note: "may be out of date" },
  });
  const starts = ["Browse the", ...Array.from({ length: 40 }, (_, length) => `${"i".repeat(length)} the`)];
  const lines = starts.map(
    (start) => `<li>${start} ${link} when interrupts hit and you need a 10-minute checklist.</li>`,
  );
  const wide = await page.evaluate(
    (html) => {
      document.querySelector(".prose")?.insertAdjacentHTML("afterbegin", html);
      return document.documentElement.scrollWidth - document.documentElement.clientWidth;
    },
    `<ul>${lines.join("")}</ul>`,
  );
  expect(await page.locator(".prose .link-note").count()).toBeGreaterThanOrEqual(lines.length);
  await close();
  expect(wide).toBe(0);
});

it("has no link that leads nowhere", async () => {
  expect(await findDeadLinks(own.folder, { base: "/", site: "https://handshake.example" })).toEqual([]);
});
