import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { launchBrowser } from "../support/browser.ts";
import { startDev, type DevServer } from "../support/dev-server.ts";
import { harbour } from "../support/harbour.ts";
import { createProject, type Project } from "../support/project.ts";

describe("the dev server", () => {
  let project: Project;
  let dev: DevServer;
  let browser: Browser;
  beforeAll(async () => {
    project = createProject({
      ...harbour,
      "guides/tides.md": "# Tides\n\n[gone](gone.md) ![plan](plan.png)\n",
      "guides/plan.png": "png",
    });
    dev = await startDev(project);
    browser = await launchBrowser();
  });
  afterAll(async () => {
    await browser.close();
    await dev.stop();
    project.remove();
  });

  it("says at start what is broken, and serves pages and the files they show", { timeout: 120_000 }, async () => {
    expect(await dev.until(/links checked as of/)).toContain(
      "content/guides/tides.md:3:8 Nothing stands at guides/gone.md.",
    );
    expect(await (await fetch(`${dev.url}/contracts/night-desk/`)).text()).toContain(
      "The desk answers the quay at night",
    );
    const image = await fetch(`${dev.url}/guides/plan.png`);
    expect([image.status, image.headers.get("content-type")]).toEqual([200, "image/png"]);
  });

  it("answers whatever a build would write, and says what only a build makes", { timeout: 120_000 }, async () => {
    for (const [path, type, holds] of [
      ["/calendar.ics", "text/calendar", "Review due: Who is awake?"],
      ["/owners/mira/calendar.ics", "text/calendar", "@mira: Harbour handbook"],
      ["/teams/desk/calendar.ics", "text/calendar", "Desk: Harbour handbook"],
      ["/contracts/night-desk.ics", "text/calendar", "Review due: Night desk"],
      ["/contracts/night-desk.md", "text/markdown", "## Hours {#hours}"],
      ["/handbook.json", "application/json", '"Night desk"'],
      ["/llms.txt", "text/plain", "[Night desk]"],
      ["/pagefind/handbook.json", "application/json", "null"],
    ] as const) {
      const answer = await fetch(dev.url + path);
      expect([answer.status, answer.headers.get("content-type")?.split(";")[0]], path).toEqual([200, type]);
      expect(await answer.text(), path).toContain(holds);
    }
    const page = await browser.newPage();
    const faults: string[] = [];
    page.on("console", (message) => message.type() !== "debug" && faults.push(message.text()));
    page.on("pageerror", (error) => faults.push(error.message));
    await page.goto(`${dev.url}/search/`);
    await page.getByText("Build the site once").waitFor();
    expect(faults).toEqual([]);
    await page.goto(`${dev.url}/contracts/nigth-desk/`);
    await page.getByRole("main").getByRole("link", { name: "Night desk" }).waitFor();
    await page.close();
  });

  it("says on every save what changed, and nothing else", { timeout: 120_000 }, async () => {
    const start = dev.output().length;
    project.write({ "guides/welcome.md": "# Welcome\n\n[lost](lost.md) [who](../answers/who-is-awake.md)\n" });
    const said = await dev.until(/checked as of/, start);
    expect(said).toContain("content/guides/welcome.md:3:8 Nothing stands at guides/lost.md.");
    expect(said).not.toContain("tides.md");
    expect(await (await fetch(`${dev.url}/guides/welcome/`)).text()).toContain("lost");

    const then = dev.output().length;
    project.write({ "guides/welcome.md": "# Welcome\n\n[who](../answers/who-is-awake.md)\n" });
    expect(await dev.until(/checked as of/, then)).toMatch(
      /Mended: content\/guides\/welcome\.md:3 Nothing stands at guides\/lost\.md\./,
    );
  });

  it("shows them in the toolbar, where a click opens the line in the editor", { timeout: 120_000 }, async () => {
    const page = await browser.newPage();
    const opened: string[] = [];
    await page.route("**/__open-in-editor**", async (route) => {
      opened.push(decodeURIComponent(route.request().url()));
      await route.fulfill({ body: "" });
    });
    await page.goto(`${dev.url}/guides/tides/`, { waitUntil: "networkidle" });
    await page.locator('astro-dev-toolbar button[data-app-id="astro-handshake"]').click({ force: true });
    const place = page.getByRole("button", { name: "guides/tides.md:3:8" });
    await place.waitFor();
    await place.click();
    await expect.poll(() => opened.length).toBe(1);
    expect(opened[0]).toMatch(/file=.*\/content\/guides\/tides\.md:3:8$/);
    await page.close();
  });
});
