import Ajv from "ajv";
import ICAL from "ical.js";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, inject, it } from "vitest";
import { sayDate, speakWith } from "../../plugins/astro/site/speak.ts";
import { launchBrowser } from "../support/browser.ts";
import { serveFolder } from "../support/serve.ts";

const ownSite = inject("ownSite");
const root = fileURLToPath(new URL("../../", import.meta.url));
const speak = speakWith({});
const inWords = (day: string): string => sayDate(day, speak);
const read = (path: string): string => readFileSync(join(ownSite, path), "utf8");

it("writes calendars of the handbook, of owners, teams and contracts, each event once", () => {
  const idsOf = (path: string): string[] =>
    new ICAL.Component(ICAL.parse(read(path)) as unknown[])
      .getAllSubcomponents("vevent")
      .map((event) => new ICAL.Event(event).uid);
  const all = idsOf("calendar.ics");
  expect(new Set(all).size).toBe(all.length);
  const meeting = "meeting.cadence.contracts/incident@handshake.example";
  const parts = ["owners/calum-dreyer/calendar.ics", "teams/tarrow-platform/calendar.ics", "contracts/incident.ics"];
  for (const path of parts) {
    const ids = idsOf(path);
    expect(ids, path).toContain(meeting);
    expect(ids.filter((id) => !all.includes(id))).toEqual([]);
  }
});

it("writes the handbook as data, in the form its schema says, with every relation inside it", () => {
  const handbook = JSON.parse(read("handbook.json")) as {
    pages: { id: string; relations: Record<string, string[]> }[];
  };
  const validate = new Ajv({ format: "full" }).compile(
    JSON.parse(readFileSync(join(root, "public/schema/handbook.json"), "utf8")) as object,
  );
  void validate(handbook);
  expect(validate.errors).toBeNull();
  const ids = new Set(handbook.pages.map(({ id }) => id));
  const related = handbook.pages.flatMap(({ relations }) => Object.values(relations).flat());
  expect(related.length).toBeGreaterThan(100);
  expect(related.filter((id) => !ids.has(id))).toEqual([]);
});

it("lists every page's Markdown, which is the file", () => {
  const links = [...read("llms.txt").matchAll(/\]\(https:\/\/handshake\.example\/(\S+\.md)\)/g)].map(
    ([, path]) => path,
  );
  expect(links.length).toBeGreaterThan(80);
  for (const path of links) expect(read(path ?? "").length, path).toBeGreaterThan(0);
  const file = readFileSync(join(root, "content/contracts/gate-release.md"), "utf8");
  expect(read("contracts/gate-release.md")).toBe(file);
  expect(read("sitemap-0.xml")).toContain("<loc>https://handshake.example/contracts/gate-release/</loc><lastmod>");
});

it("says in data and in feeds for machines what the pages themselves say", () => {
  const { pages } = JSON.parse(read("handbook.json")) as {
    pages: {
      url: string;
      title: string;
      markdown?: string;
      owners: string[];
      status: string;
      dates: { reviewed?: string; due?: string };
      freshness: { from?: string; window: number | string };
    }[];
  };
  const llms = read("llms.txt");
  const told = pages.filter(({ markdown }) => markdown !== undefined);
  expect(told.length).toBeGreaterThan(80);
  let judged = 0;
  for (const { url, title, owners, status, dates, freshness, markdown = "" } of told) {
    const html = read(`${new URL(url).pathname.slice(1)}index.html`);
    const line = /<span class="trust" data-trust="line"([^>]*)>/.exec(html)?.[1];
    const said = (name: string): string | undefined => new RegExp(`data-${name}="([^"]*)"`).exec(line ?? "")?.[1];
    if (line !== undefined) {
      judged += 1;
      expect([said("from"), said("window"), said("status")], url).toEqual([
        freshness.from,
        String(freshness.window),
        status,
      ]);
    }
    if (owners[0] !== undefined && line !== undefined) expect(html, url).toContain(owners[0]);
    // The index of a kind is no page to read on its own.
    const row = llms.split("\n").find((each) => each.includes(`](${markdown})`));
    if (row === undefined) continue;
    expect(row, title).toContain(owners[0] ?? "");
    if (dates.reviewed !== undefined) expect(row, title).toContain(`Reviewed ${inWords(dates.reviewed)}`);
  }
  expect(judged).toBeGreaterThan(60);
});

it("says what may have been meant where nothing stands", { timeout: 60_000 }, async () => {
  const [browser, site] = await Promise.all([launchBrowser(), serveFolder(ownSite)]);
  const page = await browser.newPage();
  await page.goto(`${site.url}contracts/gate-relase/`);
  await page.getByRole("link", { name: "Gate software, from Ticketing to the piers" }).click();
  await page.waitForURL("**/contracts/gate-release/");
  await page.goto(`${site.url}nowhere/%3Cb%3Equay%3C/b%3E/`);
  await page.locator("[data-look-for]").waitFor();
  expect(await page.locator(".suggest b").count()).toBe(0);
  await browser.close();
  await site.close();
});
