import { join } from "node:path";
import axe from "axe-core";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { launchBrowser } from "../support/browser.ts";
import { contract } from "../support/check-files.ts";
import { createProject, type Project } from "../support/project.ts";
import { serveFolder } from "../support/serve.ts";

const parties = '[{ team: "@quay/desk", owner: "@mira" }, { team: "@quay/cranes", owner: "@ada" }]';
const settings = {
  timeZone: "Europe/London",
  teams: {
    "@quay/desk": { name: "Desk", timeZone: "Europe/London", hours: "Mon-Fri 09:00-17:00" },
    "@quay/cranes": { name: "Cranes", timeZone: "Australia/Sydney", hours: "Mon-Fri 09:00-17:00" },
  },
  contacts: { "Duty lead": "tel:+441632960110", "Desk lead": "mailto:desk@quay.example" },
  holidays: ["2026-12-25", "2026-12-28"],
  issueUrl: "https://code.quay.example/issues/new?title={title}&file={path}&body={url}",
};
const content = {
  "handshake.json": JSON.stringify(settings),
  "contracts/faults.md": contract(
    { title: "Faults & repairs", nav_label: "Faults", parties, depends_on: "[contracts/berths]" },
    "# Faults & repairs\n\n- **Escalation:** Duty lead (4 business hours) → Desk lead (1 business day) → Crane driver (@ada) (1 business day) → Director.\n",
  ),
  "contracts/berths.md": contract(
    { title: "Berths", parties },
    "# Berths\n\n## Escalation\n\n| Severity | First escalation | Second escalation |\n| - | - | - |\n| Sev-2 | Duty lead (8h) | Director (24h) |\n| Sev-1 | Desk lead (15m) | Director (30m) |\n",
  ),
  "contracts/ropes.md": contract({ title: "Ropes", parties }, "# Ropes\n\n- **Escalation:** Ask on the quay.\n"),
  "contracts/about.md": contract({ title: "About contracts" }, "# About contracts\n\nThey bind.\n"),
};

let browser: Browser;
let project: Project;
let site: Awaited<ReturnType<typeof serveFolder>>;
beforeAll(async () => {
  project = createProject(content, {
    processor: "satteri",
    config: 'site: "https://quay.example", base: "/docs", trailingSlash: "never", build: { format: "file" },',
  });
  const { code, output } = await project.build();
  expect(code, output).toBe(0);
  [browser, site] = await Promise.all([launchBrowser(), serveFolder(join(project.folder, "dist"), { base: "/docs" })]);
});
afterAll(async () => {
  await browser.close();
  await site.close();
  project.remove();
});

async function visit<T>(
  address: string,
  now: string,
  look: (page: Page) => Promise<T>,
  timezoneId = "Europe/London",
): Promise<T> {
  const context = await browser.newContext({ timezoneId, viewport: { width: 360, height: 640 }, bypassCSP: true });
  const page = await context.newPage();
  await page.clock.setFixedTime(new Date(now));
  await page.goto(site.url + address);
  const seen = await look(page);
  await context.close();
  return seen;
}

const lines = async (page: Page): Promise<string[]> => {
  await page.locator(".blocked-headline:not(:empty)").waitFor();
  return page.locator(".blocked-headline, .blocked-lines > li, .blocked-notes > p").allInnerTexts();
};

const notes = [
  "Duty lead: nobody has said which hours they work, so those of Desk (Europe/London), the first party, are counted.",
  "Desk lead: counted in the working hours of Desk (Europe/London).",
  "Crane driver (@ada): counted in the working hours of Cranes (Australia/Sydney).",
];

describe("blocked since, in business time", () => {
  it("counts no weekend and no holiday", async () => {
    const friday = "contracts/faults?since=2026-11-20T15:00Z";
    expect(await visit(friday, "2026-11-20T15:30Z", lines)).toEqual([
      "Now with Duty lead",
      "until Mon 23 Nov 2026, 11:00",
      "67 h 30 min left",
      "then Desk lead",
      ...notes,
    ]);
    expect((await visit(friday, "2026-11-23T11:00Z", lines)).slice(0, 2)).toEqual([
      "Now with Desk lead",
      "until Tue 24 Nov 2026, 11:00",
    ]);
    expect((await visit(friday, "2026-12-24T11:00Z", lines)).slice(0, 2)).toEqual([
      "Now with Director",
      "no time is given",
    ]);
    const christmas = "contracts/faults?since=2026-12-24T15:00Z";
    expect((await visit(christmas, "2026-12-26T12:00Z", lines)).slice(0, 4)).toEqual([
      "Now with Duty lead",
      "until Tue 29 Dec 2026, 11:00",
      "71 h left",
      "the clock stands still until Tue 29 Dec 2026, 09:00",
    ]);
  });

  it("counts each hop in the hours and the zone of whoever is asked", async () => {
    const thursday = "contracts/faults?since=2026-11-19T15:00Z";
    expect((await visit(thursday, "2026-11-20T12:00Z", lines)).slice(0, 4)).toEqual([
      "Now with Desk lead",
      "until Mon 23 Nov 2026, 11:00",
      "71 h left",
      "then Crane driver (@ada), from Mon 23 Nov 2026, 22:00 for Cranes",
    ]);
    expect((await visit(thursday, "2026-11-23T12:00Z", lines)).slice(0, 4)).toEqual([
      "Now with Crane driver (@ada)",
      "until Tue 24 Nov 2026, 06:00 (17:00 for Cranes)",
      "18 h left",
      "the clock stands still until Mon 23 Nov 2026, 22:00 (Tue 24 Nov 2026, 09:00 for Cranes)",
    ]);
  });

  it("keeps the team's hours when clocks change, for a reader half an hour off", async () => {
    const over = await visit("contracts/faults?since=2026-10-23T14:00Z", "2026-10-23T14:30Z", lines, "Asia/Kolkata");
    expect(over[1]).toBe("until Mon 26 Oct 2026, 16:30 (11:00 for Desk)");
    const forward = await visit("contracts/faults?since=2027-03-26T15:00Z", "2027-03-26T15:30Z", lines, "Asia/Kolkata");
    expect(forward[1]).toBe("until Mon 29 Mar 2027, 15:30 (11:00 for Desk)");
  });
});

describe("a contract with several ladders", () => {
  it("shows the most urgent one first, leads to the others, and climbs the one that is chosen", async () => {
    await visit("contracts/berths", "2026-11-20T12:00Z", async (page) => {
      expect(await page.locator(".ladder-when").allInnerTexts()).toEqual(["Sev-1", "Sev-2"]);
      for (const hop of await page.locator("#page-ladder-1 li").all()) {
        const box = await hop.boundingBox();
        expect(box!.y + box!.height).toBeLessThanOrEqual(640);
      }
      await page.locator(".ladder-others").getByRole("link", { name: "Sev-2" }).click();
      expect(await page.locator(":target").getAttribute("id")).toBe("page-ladder-2");
      await page.getByRole("button", { name: "Blocked since …" }).click();
      expect((await lines(page))[0]).toBe("Now with Desk lead");
      await page.getByLabel("Case").selectOption("Sev-2");
      expect(await lines(page)).toEqual([
        "Now with Duty lead",
        "until Fri 20 Nov 2026, 20:00",
        "8 h left",
        "then Director",
      ]);
      expect(await page.locator("#page-ladder-1 [data-turn]").count()).toBe(0);
      expect(await page.locator("#page-ladder-2 [data-turn=now] .contact-name").innerText()).toBe("Duty lead");
      expect(await page.locator(".blocked-sentence > blockquote").innerText()).toBe(
        "Berths (Sev-2): blocked since Fri 20 Nov 2026, 12:00 (Europe/London). Now with Duty lead, until Fri 20 Nov 2026, 20:00; " +
          `then with Director. ${site.url}contracts/berths?since=2026-11-20T12:00Z&case=2#promise-escalation`,
      );
      await page.reload();
      expect((await lines(page))[0]).toBe("Now with Duty lead");
      await page.addScriptTag({ content: axe.source });
      const { violations } = await page.evaluate(() => (globalThis as unknown as { axe: typeof axe }).axe.run());
      expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
    });
  });
});

describe("a contract that has no ladder", () => {
  it.each([
    ["contracts/ropes", "Ask on the quay."],
    ["contracts/about", "They bind."],
  ])("%s says what it says, and offers nothing to count", async (address, text) => {
    await visit(address, "2026-11-20T12:00Z", async (page) => {
      expect(await page.locator("main").innerText()).toContain(text);
      expect(await page.locator(".escalation, .blocked").count()).toBe(0);
      expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
    });
  });
});

it("leads to where a page is reported, with its title, its file and its address", async () => {
  await visit("contracts/faults", "2026-11-20T12:00Z", async (page) => {
    const href = await page.getByRole("link", { name: "Report a problem with it" }).getAttribute("href");
    expect([...new URL(href!).searchParams]).toEqual([
      ["title", "Faults & repairs"],
      ["file", "contracts/faults.md"],
      ["body", "https://quay.example/docs/contracts/faults"],
    ]);
    expect(await page.getByRole("link", { name: "Edit this page" }).count()).toBe(0);
  });
});

it("calls a page by its shorter name where there is little room", async () => {
  await visit("contracts/berths", "2026-11-20T12:00Z", async (page) => {
    expect(await page.locator(".one-hop a").allInnerTexts()).toContain("Faults");
  });
});
