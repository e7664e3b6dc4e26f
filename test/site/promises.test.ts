import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { useOwnSite } from "../support/use-own-site.ts";

const own = useOwnSite();

/** Opens an address on a day and hands the page to `look`. */
async function visit<T>(
  address: string,
  look: (page: Page) => Promise<T>,
  { day = "2026-11-20", javaScriptEnabled = true, width = 1280 } = {},
): Promise<T> {
  const context = await own.browser.newContext({ javaScriptEnabled, viewport: { width, height: 900 } });
  const page = await context.newPage();
  await page.clock.setFixedTime(new Date(`${day}T12:00:00Z`));
  await page.goto(own.url + address.slice(1));
  const seen = await look(page);
  await context.close();
  return seen;
}

const words = (text: string): string => text.replace(/\s+/g, " ").trim();

describe("the promise at a glance", () => {
  it.each([
    ["/contracts/sailing-call/", "bullets"],
    ["/contracts/live-feed/", "a table"],
    ["/contracts/incident/", "headings"],
  ])(
    "shows the six core clauses of %s, written as %s, the ladder first and the others in one order",
    async (address) => {
      const names = await visit(address, (page) => page.locator("[data-clause]").evaluateAll(namesOf));
      expect(names.slice(0, 6)).toEqual(["escalation", "purpose", "approvals", "cadence", "exit-metric", "sunset"]);
    },
  );

  it("stands above the text, and each clause leads to its place in it", async () => {
    for (const address of ["/contracts/sailing-call/", "/contracts/live-feed/", "/contracts/gate-release/"]) {
      await visit(address, async (page) => {
        const glance = await page.locator(".glance").boundingBox();
        const prose = await page.locator("article > .prose").boundingBox();
        expect(glance!.y + glance!.height).toBeLessThanOrEqual(prose!.y);
        const targets = await page
          .locator(".glance-full")
          .evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).hash.slice(1)));
        expect(targets.length).toBeGreaterThanOrEqual(6);
        for (const id of targets) expect(await page.locator(`.prose [id="${id}"]`).count(), `${address}#${id}`).toBe(1);
      });
    }
  });

  it("climbs the ladder: who is asked when, how they are reached, and when all have been", async () => {
    await visit("/contracts/gate-release/#promise-escalation", async (page) => {
      const row = page.locator("#promise-escalation");
      expect(await page.locator(":target").getAttribute("id")).toBe("promise-escalation");
      const steps = await row.locator(".ladder > li").allInnerTexts();
      expect(steps).toHaveLength(3);
      expect(words(steps[0]!)).toMatch(/^at once .*Release lead.* has 24 ?h/);
      expect(words(steps[1]!)).toMatch(/^after 24 ?h .*Ticketing lead/);
      expect(words(steps[2]!)).toMatch(/^after 48 ?h .*Head of Technology/);
      expect(words(await row.locator(".ladder-total").innerText())).toMatch(/^Heard by all after 72 ?h$/);
      expect(await row.getByRole("link", { name: "call Head of Technology" }).getAttribute("href")).toBe(
        "tel:+441632960102",
      );
    });
  });

  it("shows a metric with its target, its last reading and every other, in words and shape", async () => {
    await visit("/contracts/refunds/", async (page) => {
      const row = page.locator("#promise-exit-metric");
      expect(words(await row.innerText())).toMatch(/Met last reading 2, 16 Nov 2026/);
      expect(await row.getByRole("img").getAttribute("aria-label")).toBe("8 readings from 28 Sep 2026 to 16 Nov 2026");
      expect(await row.locator(".plot-missed").count()).toBe(4);
      expect(await row.locator(".plot-met").count()).toBe(4);
      await row.getByText("All readings").click();
      expect(await row.getByRole("row").count()).toBe(9);
      expect(words(await row.getByRole("row").nth(5).innerText())).toContain("Not met School holidays");
    });
  });

  it("says who has agreed, and when", async () => {
    await visit("/contracts/refunds/", async (page) => {
      expect(words(await page.locator(".parties-consent").innerText())).toBe("Both sides agreed, last on 10 Nov 2026");
    });
  });

  it("shows nothing on a page that only explains clauses", async () => {
    await visit("/guides/write-a-contract/", async (page) => {
      expect(await page.locator(".glance, [id^=promise-]").count()).toBe(0);
    });
  });

  it("works the next meeting out on the day it is read", async () => {
    const next = (page: Page) => page.locator("#promise-cadence time").getAttribute("datetime");
    const address = "/contracts/refunds/";
    expect(await visit(address, next, { javaScriptEnabled: false })).toBe("2026-11-23");
    expect(await visit(address, next)).toBe("2026-11-23");
    expect(await visit(address, next, { day: "2026-12-16" })).toBe("2026-12-21");
  });

  it("says that a contract has ended from the day after", async () => {
    const said = async (page: Page) => words(await page.locator("#promise-sunset .end").innerText());
    const address = "/contracts/refunds/";
    expect(await visit(address, said)).toBe("Ends on 31 Mar 2028");
    expect(await visit(address, said, { day: "2028-03-31" })).toBe("Ends on 31 Mar 2028");
    expect(await visit(address, said, { day: "2028-04-01" })).toBe("Ended on 31 Mar 2028");
  });
});

describe("the contracts index", () => {
  const names = (page: Page) => page.locator(".contract-table tbody td:first-child > a").allInnerTexts();

  it("stands in one order without a script, and without buttons", async () => {
    await visit(
      "/contracts/",
      async (page) => {
        const listed = await names(page);
        expect(listed).toEqual(listed.toSorted((a, b) => a.localeCompare(b, "en")));
        expect(await page.locator(".contract-table button").count()).toBe(0);
      },
      { javaScriptEnabled: false },
    );
  });

  it("sorts by keyboard, says so, and keeps the order in the address", async () => {
    await visit("/contracts/", async (page) => {
      const button = page.getByRole("button", { name: "Time to last resort" });
      await button.focus();
      await page.keyboard.press("Enter");
      const heading = page.getByRole("columnheader", { name: "Time to last resort" });
      expect(await heading.getAttribute("aria-sort")).toBe("ascending");
      const minutes = await page
        .locator(".contract-table tbody td:nth-child(2)")
        .evaluateAll((cells) => cells.map((cell) => Number((cell as HTMLElement).dataset["value"] ?? "Infinity")));
      expect(minutes).toEqual(minutes.toSorted((a, b) => a - b));
      expect(minutes[0]).toBeLessThan(60);
      expect(new URL(page.url()).search).toBe("?sort=last-resort");
      await page.keyboard.press("Enter");
      expect(await heading.getAttribute("aria-sort")).toBe("descending");
      const upward = await names(page);
      await page.reload();
      expect(await names(page)).toEqual(upward);
    });
  });

  it("tells how long it takes, when it is looked at again, and whether it is agreed", async () => {
    await visit("/contracts/", async (page) => {
      const row = page.getByRole("row", { name: /Gate software/ });
      expect(words(await row.innerText())).toMatch(/72 ?h 3 Nov 2027 Agreed on 4 Nov 2026/);
    });
  });
});

describe("who decides", () => {
  it("lists every right with who, within, the backup and the clause it stands in", async () => {
    await visit("/who/", async (page) => {
      const row = page.getByRole("row", { name: /A release on a Tuesday/ });
      expect(words(await row.innerText())).toMatch(/Pier supervisor 1 business day .*@davy-lowrie Gate software/);
      expect(await row.getByRole("link", { name: "call Pier supervisor" }).getAttribute("href")).toMatch(/^tel:/);
      await row.getByRole("link", { name: /Gate software/ }).click();
      await page.waitForURL(/gate-release/);
      expect(await page.locator(":target").getAttribute("id")).toBe("promise-approvals");
    });
  });

  it("narrows down while one types, and reads row by row on a phone", async () => {
    await visit(
      "/who/",
      async (page) => {
        const all = await page.locator(".right-table tbody tr").count();
        await page.getByRole("searchbox").fill("pier supervisor tuesday");
        expect(await page.locator(".right-table tbody tr:visible").count()).toBe(1);
        expect(all).toBeGreaterThan(10);
        const cells = await page
          .locator(".right-table tbody tr:visible td:visible")
          .evaluateAll((found) => found.map((cell) => cell.getBoundingClientRect().left));
        expect(new Set(cells).size).toBe(1);
      },
      { width: 390 },
    );
  });

  it("holds no draft, nothing retired, and nothing that this build hides", async () => {
    await visit("/who/", async (page) => {
      const listed = await page.locator(".right-table td:last-child a").allInnerTexts();
      expect(listed.filter((name) => /Monthly accounts|by telephone|Cash and keys/.test(name))).toEqual([]);
    });
  });
});

describe("risks and follow-ups", () => {
  it("says which follow-ups are overdue, also on the day it is read", async () => {
    const overdue = (page: Page) => page.locator("#follow-ups .due-past:visible").count();
    const now = await visit("/risks/", overdue);
    const later = await visit("/risks/", overdue, { day: "2027-12-31" });
    expect(later).toBeGreaterThan(now);
    expect(await visit("/risks/", overdue, { javaScriptEnabled: false })).toBe(now);
  });

  it("is reached from the contracts, as are the rights", async () => {
    await visit("/contracts/", async (page) => {
      const main = page.locator("main");
      expect(await main.getByRole("link", { name: "Who decides", exact: true }).getAttribute("href")).toBe("/who/");
      expect(await main.getByRole("link", { name: "Risks and follow-ups" }).getAttribute("href")).toBe("/risks/");
    });
  });
});

function namesOf(rows: Element[]): (string | undefined)[] {
  return rows.map((row) => (row as HTMLElement).dataset["clause"]);
}
