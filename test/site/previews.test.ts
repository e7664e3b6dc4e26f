import type { BrowserContextOptions, Locator, Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { createProject } from "../support/project.ts";
import { serveFolder } from "../support/serve.ts";
import { useOwnSite } from "../support/use-own-site.ts";

const release = "/contracts/gate-release/";
const cards = "/contracts/card-readers/";

const own = useOwnSite();

interface Visit {
  page: Page;
  preview: Locator;
  requested: string[];
  said: string[];
}

async function visit(
  address: string,
  use: (visit: Visit) => Promise<void>,
  {
    now = "2026-11-20T12:00:00Z",
    url = own.url,
    ...options
  }: BrowserContextOptions & { now?: string; url?: string } = {},
): Promise<void> {
  const context = await own.browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
  const page = await context.newPage();
  const [requested, said]: [string[], string[]] = [[], []];
  page.on("request", (request) => requested.push(new URL(request.url()).pathname));
  page.on("console", (message) => said.push(message.text()));
  page.on("pageerror", (error) => said.push(error.message));
  await page.clock.install({ time: new Date(now) });
  await page.goto(new URL(address.slice(1), url).href);
  try {
    await use({ page, preview: page.locator("#link-preview"), requested, said });
  } finally {
    await context.close();
  }
}

const linkTo = (page: Page, href: string): Locator => page.locator(`.prose a[href="${href}"]`).first();

/** Lets the delay before a preview pass. */
async function pass(page: Page): Promise<void> {
  await page.clock.runFor(1000);
}

async function isGone(preview: Locator, page: Page): Promise<void> {
  await pass(page);
  await preview.waitFor({ state: "detached" });
}

describe("a preview of a link", { timeout: 60_000 }, () => {
  it("says what a page is, how far to trust it today, and how it begins", async () => {
    await visit(
      release,
      async ({ page, preview, said }) => {
        await linkTo(page, cards).hover();
        await pass(page);
        await preview.waitFor();
        expect(await preview.locator(".preview-about").innerText()).toBe("Contract");
        expect(await preview.locator(".preview-title").innerText()).toMatch(/^Card readers/);
        expect((await preview.locator(".verdict").innerText()).trim()).toBe("May be out of date");
        expect(await preview.locator(".trust").innerText()).toContain("was due 30 Nov 2026");
        expect((await preview.locator(".preview-text").innerText()).length).toBeGreaterThan(40);
        expect(await preview.locator("a, button").count()).toBe(0);
        expect(said).toEqual([]);
      },
      { now: "2026-12-10T12:00:00Z" },
    );
  });

  it("fetches nothing before it is wanted, and a page once", async () => {
    await visit(release, async ({ page, preview, requested }) => {
      await linkTo(page, cards).hover();
      await page.clock.runFor(200);
      await page.mouse.move(0, 0);
      await pass(page);
      expect(requested.filter((path) => path === cards || path.includes("link-preview"))).toEqual([]);
      for (let turn = 0; turn < 2; turn += 1) {
        await linkTo(page, cards).hover();
        await pass(page);
        await preview.waitFor();
        await page.mouse.move(0, 0);
        await isGone(preview, page);
      }
      expect(requested.filter((path) => path === cards)).toEqual([cards]);
    });
  });

  it("opens for the keyboard, describes its link, and goes with Escape while the focus stays", async () => {
    await visit(release, async ({ page, preview }) => {
      const link = linkTo(page, cards);
      await link.evaluate((element: HTMLElement) => element.focus({ focusVisible: true } as FocusOptions));
      await pass(page);
      await preview.waitFor();
      expect(await preview.getAttribute("role")).toBe("tooltip");
      expect(await link.getAttribute("aria-describedby")).toBe("link-preview");
      await page.keyboard.press("Escape");
      expect(await preview.count()).toBe(0);
      expect(await link.getAttribute("aria-describedby")).toBeNull();
      expect(await link.evaluate((element) => element === document.activeElement)).toBe(true);
      await pass(page);
      expect(await preview.count()).toBe(0);
      await page.keyboard.press("Tab");
      await page.keyboard.press("Shift+Tab");
      await pass(page);
      await preview.waitFor();
      await page.keyboard.press("Tab");
      await pass(page);
      expect(await link.getAttribute("aria-describedby")).toBeNull();
    });
  });

  it("stays while the pointer rests on it", async () => {
    await visit(release, async ({ page, preview }) => {
      await linkTo(page, cards).hover();
      await pass(page);
      await preview.waitFor();
      const box = await preview.boundingBox();
      if (!box) throw new Error("The preview has no place.");
      await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
      await pass(page);
      expect(await preview.count()).toBe(1);
      await page.mouse.move(5, 5);
      await isGone(preview, page);
    });
  });

  it("leaves the next link of a list within reach", async () => {
    await visit(release, async ({ page, preview }) => {
      const links = page.locator(".one-hop .record-name > a");
      await links.first().hover();
      await pass(page);
      await preview.waitFor();
      const [card, next] = [await preview.boundingBox(), await links.nth(1).boundingBox()];
      if (!card || !next) throw new Error("The preview or the next link has no place.");
      const isApart =
        card.x + card.width <= next.x ||
        next.x + next.width <= card.x ||
        card.y + card.height <= next.y ||
        next.y + next.height <= card.y;
      expect(isApart).toBe(true);
    });
  });

  it.each([
    ["by its anchor", 1280, ""],
    ["by its anchor", 400, ""],
    ["by a script", 1280, ".preview { position-area: none !important }"],
    ["by a script", 400, ".preview { position-area: none !important }"],
  ])("lies on the screen beside its link and not over it, placed %s, %i px wide", async (_how, width, style) => {
    await visit(
      release,
      async ({ page, preview }) => {
        if (style !== "") {
          await page.addStyleTag({ content: style });
          await page.evaluate(() => Object.assign(CSS, { supports: () => false }));
        }
        const link = linkTo(page, cards);
        await link.hover();
        await pass(page);
        await preview.waitFor();
        const [card, box] = [await preview.boundingBox(), await link.boundingBox()];
        if (!card || !box) throw new Error("The preview or its link has no place.");
        expect(card.x).toBeGreaterThanOrEqual(0);
        expect(card.x + card.width).toBeLessThanOrEqual(width);
        expect(card.y).toBeGreaterThanOrEqual(0);
        expect(card.y + card.height <= box.y + 1 || card.y >= box.y + box.height - 1).toBe(true);
      },
      { viewport: { width, height: 700 }, bypassCSP: true },
    );
  });

  it("of a clause shows the clause, and on which page it stands", async () => {
    await visit("/who/", async ({ page, preview }) => {
      const link = page.locator('main a[href*="#promise-"]').first();
      const title = await link.innerText();
      await link.hover();
      await pass(page);
      await preview.waitFor();
      expect(await preview.locator(".preview-about").innerText()).toBe(`Contract · ${title}`);
      expect(await preview.locator(".preview-title").innerText()).not.toBe(title);
      const text = await preview.locator(".preview-text").innerText();
      expect(text.length).toBeGreaterThan(10);
      expect(text).not.toContain("in full");
    });
  });

  it("says that a page no longer holds", async () => {
    await visit("/contracts/", async ({ page, preview }) => {
      await page.locator('main a[href="/contracts/phone-refunds/"]').first().hover();
      await pass(page);
      await preview.waitFor();
      expect(await preview.locator(".preview-standing").innerText()).toContain("superseded");
      expect(await preview.locator(".preview-standing svg").count()).toBe(1);
    });
  });

  it("opens neither for links on the same page and in the navigation, nor for fingers and readers who save data", async () => {
    await visit(release, async ({ page, requested }) => {
      for (const link of ['.prose a[href^="#"]', ".breadcrumbs a", ".site-head a"]) {
        const found = page.locator(`${link}:visible`).first();
        if ((await found.count()) === 0) continue;
        await found.hover();
        await pass(page);
      }
      await linkTo(page, cards).dispatchEvent("pointerover", { pointerType: "touch", bubbles: true });
      await pass(page);
      await page.evaluate(() => Object.defineProperty(navigator, "connection", { value: { saveData: true } }));
      await linkTo(page, cards).hover();
      await pass(page);
      expect(requested.filter((path) => path.includes("link-preview") || path === cards)).toEqual([]);
    });
  });
});

it(
  "works below a base, without trailing slashes, and for a handbook in another zone",
  { timeout: 120_000 },
  async () => {
    const project = createProject(
      {
        "handshake.json": '{ "timeZone": "Pacific/Auckland", "publish": ["A"] }',
        "contracts/night-desk.md":
          '---\ntitle: Night desk\nowner: "@mira"\nband: A\nchange_type: minor\nrefresh_after_days: 30\nlast_reviewed: 2026-11-10\n---\n\nWho answers when the harbour sleeps.\n\n## Hours\n\nFrom ten to six.\n',
        "contracts/pay.md":
          '---\ntitle: Wages\nowner: "@mira"\nband: C\nchange_type: minor\nrefresh_after_days: 30\nlast_reviewed: 2026-11-10\n---\n\nNot for all.\n',
        "guides/start.md":
          "---\nband: A\n---\n\n# Start\n\nSee [the desk](../contracts/night-desk.md#hours) and [the pay](../contracts/pay.md).\n",
      },
      { handshake: "{ search: false }", config: 'base: "/book", trailingSlash: "never", build: { format: "file" }' },
    );
    try {
      const { code, output } = await project.build();
      expect(code, output).toBe(0);
      const served = await serveFolder(`${project.folder}/dist`, { base: "/book" });
      // Reviewed on the 10th for 30 days: in doubt from 11 December, which begins in Auckland at 11:00 UTC on the 10th.
      for (const [now, verdict, notes] of [
        ["2026-12-10T10:30:00Z", "Review due soon", 0],
        ["2026-12-10T11:30:00Z", "May be out of date", 1],
      ] as const)
        await visit(
          "/guides/start",
          async ({ page, preview }) => {
            expect(await page.locator(".prose .link-note").count()).toBe(notes);
            expect(await page.locator(".prose a").count()).toBe(1);
            await page.locator(".prose a").hover();
            await pass(page);
            await preview.waitFor();
            expect(await preview.locator(".preview-about").innerText()).toBe("Contract · Night desk");
            expect(await preview.locator(".preview-title").innerText()).toBe("Hours");
            expect(await preview.locator(".preview-text").innerText()).toBe("From ten to six.");
            expect((await preview.locator(".verdict").innerText()).trim()).toBe(verdict);
          },
          { now, url: served.url },
        );
      await served.close();
    } finally {
      project.remove();
    }
  },
);
