import { readdirSync } from "node:fs";
import { join } from "node:path";
import type { BrowserContextOptions, Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { useOwnSite } from "../support/use-own-site.ts";

const own = useOwnSite();

const phone: BrowserContextOptions = { viewport: { width: 360, height: 640 }, isMobile: true, hasTouch: true };
const desk: BrowserContextOptions = { viewport: { width: 1280, height: 800 } };

/** Opens an address at a moment and hands the page to `look`. */
async function visit<T>(
  address: string,
  look: (page: Page) => Promise<T>,
  { now = "2026-11-20T12:00Z", ...options }: BrowserContextOptions & { now?: string } = {},
): Promise<T> {
  const context = await own.browser.newContext({ timezoneId: "Europe/London", ...desk, ...options });
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  const page = await context.newPage();
  const failed: string[] = [];
  page.on("pageerror", (error) => failed.push(error.message));
  page.on("console", (message) => failed.push(message.text()));
  // A clock that runs until it is paused must not have come past that moment.
  await page.clock.install({ time: new Date(Date.parse(now) - 60_000) });
  await page.clock.pauseAt(new Date(now));
  await page.goto(own.url + address.slice(1));
  const seen = await look(page);
  await context.close();
  expect(failed).toEqual([]);
  return seen;
}

const words = (text: string): string => text.replace(/\s+/g, " ").trim();
const clipboard = (page: Page) => page.evaluate(() => navigator.clipboard.readText());
const turns = (page: Page) =>
  page
    .locator("[data-ladder] > li")
    .evaluateAll((hops) => hops.map((hop) => [(hop as HTMLElement).dataset["turn"], hop.getAttribute("aria-current")]));

describe("the first screen of a contract on a phone", () => {
  it("holds title, trust and every hop, with its window and a way to reach them, of every contract that has a ladder", async () => {
    const contracts = readdirSync(join(own.folder, "contracts"), { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map(({ name }) => `/contracts/${name}/`);
    const below: string[] = [];
    let ladders = 0;
    await visit(
      "/",
      async (page) => {
        for (const address of contracts) {
          await page.goto(own.url + address.slice(1));
          const parts = await page.locator("h1, .page-trust, .ladder-of:first-of-type li").evaluateAll((found) =>
            found.map((part) => ({
              name: part.textContent.replace(/\s+/g, " ").trim(),
              bottom: part.getBoundingClientRect().bottom,
            })),
          );
          for (const { name, bottom } of parts) if (bottom > 640) below.push(`${address} ${name}: ${bottom}`);
          const hops = page.locator(".ladder-of:first-of-type li");
          if ((await hops.count()) === 0) continue;
          ladders += 1;
          expect(parts.length, address).toBe((await hops.count()) + 2);
          for (const hop of await hops.all()) {
            const box = await hop.boundingBox();
            expect(box!.height, `${address}: what is tapped in need is large enough`).toBeGreaterThanOrEqual(44);
            expect(words(await hop.innerText())).toMatch(/has \d|no time given/);
          }
        }
      },
      phone,
    );
    expect(below).toEqual([]);
    expect(ladders).toBeGreaterThan(12);
  });

  it("lets one tap anywhere on a hop to reach who stands on it", async () => {
    await visit(
      "/contracts/gate-release/",
      async (page) => {
        const hop = await page.locator("[data-ladder] > li").last().boundingBox();
        const href = await page.evaluate(
          ([x, y]) => document.elementFromPoint(x!, y!)?.closest("a")?.getAttribute("href"),
          [hop!.x + hop!.width - 4, hop!.y + hop!.height / 2],
        );
        expect(href).toBe("tel:+441632960102");
      },
      phone,
    );
  });

  it("goes on with the outline, the other clauses, the agreement, what is one hop away, the text, and the facts", async () => {
    await visit(
      "/contracts/gate-release/",
      async (page) => {
        const parts = [".escalation", ".toc", ".glance", ".parties", ".one-hop", ".prose", ".backlinks", ".facts"];
        const tops = await Promise.all(parts.map(async (part) => (await page.locator(part).first().boundingBox())!.y));
        expect(tops).toEqual(tops.toSorted((a, b) => a - b));

        await page.evaluate(() => {
          scrollTo(0, document.querySelector("#scope")?.getBoundingClientRect().top ?? 0);
        });
        const outline = page.locator(".toc-button");
        await expect.poll(() => outline.innerText()).toContain("Scope");
        expect((await outline.boundingBox())!.y).toBeLessThanOrEqual(1);
        await outline.click();
        const nav = page.locator("#page-toc");
        await nav.getByRole("link", { name: "Sunset" }).click();
        expect(await nav.isVisible()).toBe(false);
        const [bar, part] = [await page.locator(".toc").boundingBox(), await page.locator("#sunset").boundingBox()];
        expect(part!.y, "what was chosen stands below the bar").toBeGreaterThanOrEqual(bar!.y + bar!.height - 1);
      },
      phone,
    );
  });
});

describe("blocked since", () => {
  const gate = "/contracts/gate-release/";

  it("is not there without scripts; the ladder with its times is", async () => {
    await visit(
      gate,
      async (page) => {
        expect(await page.locator(".blocked").isVisible()).toBe(false);
        expect(await page.locator(".copy-link:visible").count()).toBe(0);
        expect(await page.locator(".ladder-after").allInnerTexts()).toEqual(["at once", "after 24 h", "after 48 h"]);
      },
      { javaScriptEnabled: false },
    );
  });

  it("loads what works it out when it is first asked for", async () => {
    await visit(gate, async (page) => {
      const loaded: string[] = [];
      page.on("request", (request) => loaded.push(request.url()));
      await page.waitForLoadState("networkidle");
      expect(loaded.filter((url) => url.includes("blocked"))).toEqual([]);
      await page.getByRole("button", { name: "Blocked since …" }).click();
      await page.getByRole("status").getByText("Now with Release lead").waitFor();
      expect(loaded.length).toBeGreaterThan(0);
    });
  });

  it("says by keyboard alone whose turn it is and until when, and gives the sentence to send", async () => {
    await visit(gate, async (page) => {
      await page.getByRole("button", { name: "Blocked since …" }).focus();
      await page.keyboard.press("Enter");
      const field = page.getByLabel("Day and time");
      await expect.poll(() => field.evaluate((input) => input === document.activeElement)).toBe(true);
      expect(await field.inputValue()).toBe("2026-11-20T12:00");
      // The field begins with month and day.
      await page.keyboard.type("1119");
      await page.keyboard.press("Tab");
      await page.keyboard.press("Tab");
      expect(await field.inputValue()).toBe("2026-11-19T12:00");
      expect(words(await page.locator(".blocked-headline").innerText())).toBe("Now with Ticketing lead");
      expect(await turns(page)).toEqual([
        ["past", null],
        ["now", "step"],
        ["ahead", null],
      ]);
      expect(await page.locator(".blocked-lines li").allInnerTexts()).toEqual([
        "until Sat 21 Nov 2026, 12:00",
        "24 h left",
        "then Head of Technology",
      ]);
      expect(await page.locator(".blocked-contact a").getAttribute("href")).toBe(
        "https://chat.tarrowsound.example/@orla-benning",
      );
      const copy = page.getByRole("button", { name: "Copy", exact: true });
      for (let pressed = 0; pressed < 12; pressed++) {
        if (await copy.evaluate((button) => button === document.activeElement)) break;
        await page.keyboard.press("Tab");
      }
      await page.keyboard.press("Enter");
      await page.getByRole("status").getByText("Copied").waitFor();
      expect(await clipboard(page)).toBe(
        "Gate software, from Ticketing to the piers: blocked since Thu 19 Nov 2026, 12:00 (Europe/London). " +
          "Now with Ticketing lead, until Sat 21 Nov 2026, 12:00; then with Head of Technology. " +
          `${own.url}contracts/gate-release/?since=2026-11-19T12:00Z#promise-escalation`,
      );
      await field.focus();
      await page.keyboard.press("Escape");
      expect(
        await page.getByRole("button", { name: "Blocked since …" }).evaluate((it) => it === document.activeElement),
      ).toBe(true);
      expect(await turns(page)).toEqual([
        [undefined, null],
        [undefined, null],
        [undefined, null],
      ]);
      expect(new URL(page.url()).search).toBe("");
    });
  });

  it("opens as it was sent, in the reader's time and the team's, and moves on by itself", async () => {
    await visit(
      `${gate}?since=2026-11-19T12:00Z#promise-escalation`,
      async (page) => {
        const headline = page.locator(".blocked-headline");
        await headline.getByText("Now with Ticketing lead").waitFor();
        expect(await page.getByLabel("Day and time").inputValue()).toBe("2026-11-19T17:30");
        expect(await page.locator(".blocked-lines li").first().innerText()).toBe(
          "until Sat 21 Nov 2026, 17:30 (12:00 for Ticketing)",
        );
        await page.clock.fastForward("24:00:01");
        await headline.getByText("Now with Head of Technology").waitFor();
        await page.clock.fastForward("24:00:01");
        await headline.getByText("Everybody on this ladder has had their time").waitFor();
        expect(await page.locator(".blocked-lines").innerText()).toBe(
          "Ask @jonas-arkle, who answers for this contract.",
        );
        expect((await turns(page)).map(([turn]) => turn)).toEqual(["past", "past", "past"]);
      },
      { timezoneId: "Asia/Kolkata" },
    );
  });

  it("counts hours, not the clock on the wall, when clocks go back or forward", async () => {
    const until = (page: Page) => page.locator(".blocked-lines li").first().innerText();
    const back = { now: "2026-10-24T18:00Z" };
    expect(await visit(`${gate}?since=2026-10-24T11:00Z`, until, back)).toBe("until Sun 25 Oct 2026, 11:00");
    const forward = { now: "2027-03-27T18:00Z" };
    expect(await visit(`${gate}?since=2027-03-27T12:00Z`, until, forward)).toBe("until Sun 28 Mar 2027, 13:00");
  });

  it("says of what cannot be read that it cannot, and of a moment ahead that it lies ahead", async () => {
    await visit(`${gate}?since=soon`, async (page) => {
      await page.getByRole("alert").getByText("Enter a day and a time.").waitFor();
      expect(await page.locator(".blocked-answer").isVisible()).toBe(false);
      await page.getByRole("button", { name: "1 hour ago" }).click();
      expect(await page.getByRole("alert").isVisible()).toBe(false);
      expect(new URL(page.url()).search).toBe("?since=2026-11-20T11:00Z");
      await page.getByRole("button", { name: "this morning" }).click();
      expect(await page.getByLabel("Day and time").inputValue()).toBe("2026-11-20T09:00");
      await page.getByLabel("Day and time").fill("2026-11-23T09:00");
      expect(await page.locator(".blocked-headline").innerText()).toBe(
        "That lies ahead: Release lead is asked first, from Mon 23 Nov 2026, 09:00",
      );
      expect(await page.locator(".blocked-sentence").isVisible()).toBe(false);
      await page.getByLabel("Day and time").fill("");
      expect(await page.getByRole("alert").isVisible()).toBe(true);
      expect((await turns(page)).map(([turn]) => turn)).toEqual([undefined, undefined, undefined]);
    });
  });
});

describe("a clause", () => {
  it("gives its link, shown on hover and focus, and always on touch", async () => {
    const shown = (page: Page) =>
      page.locator("#promise-cadence .copy-link").evaluate((button) => getComputedStyle(button).opacity);
    await visit("/contracts/gate-release/?since=2026-11-19T12:00Z", async (page) => {
      expect(await shown(page)).toBe("0");
      await page.locator("#promise-cadence").hover();
      expect(await shown(page)).toBe("1");
      await page.mouse.move(0, 0);
      const button = page.getByRole("button", { name: "Copy link to Cadence" });
      await button.focus();
      expect(await shown(page)).toBe("1");
      await page.keyboard.press("Enter");
      await page.locator("#promise-cadence").getByText("Copied").waitFor();
      expect(await clipboard(page)).toBe(`${own.url}contracts/gate-release/#promise-cadence`);
    });
    expect(await visit("/contracts/gate-release/", shown, phone)).toBe("1");
  });
});

describe("the outline", () => {
  it("marks the part that is being read", async () => {
    await visit("/contracts/gate-release/", async (page) => {
      const marked = page.locator("#page-toc a[aria-current]");
      await page.locator("#page-toc a", { hasText: "Agreed between" }).click();
      await expect.poll(() => marked.allInnerTexts()).toEqual(["Agreed between"]);
      await page.evaluate(() => {
        scrollTo(0, document.documentElement.scrollHeight);
      });
      await expect.poll(() => marked.allInnerTexts()).toEqual([await page.locator("#page-toc a").last().innerText()]);
      await page.evaluate(() => {
        scrollTo(0, 0);
      });
      await expect.poll(() => marked.count()).toBe(0);
    });
  });
});
