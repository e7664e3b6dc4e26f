import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { findMarks, markOf } from "./handbook/find-marks.ts";
import { benchSite, type PageSetting, type Surroundings } from "./handbook/page-setting.ts";
import { planPages, type PlannedKind, type PlannedPage } from "./handbook/plan-pages.ts";
import { createProse } from "./handbook/prose.ts";
import { createRandom, type Random } from "./handbook/random.ts";
import { writePage } from "./handbook/write-page.ts";

export { benchSite, benchToday } from "./handbook/page-setting.ts";

export interface GenerateOptions {
  /** How many pages; at least 20. */
  pages: number;
  seed: number;
  /** The share of links that are broken. Default: 0.01. */
  brokenShare?: number;
}

/** A fault of known place. */
export interface PlantedFault {
  /** Relative to the content folder. */
  file: string;
  line: number;
  column: number;
  rule: string;
}

/** A handbook on disk, and what is wrong with it. */
export interface GeneratedHandbook {
  contentFolder: string;
  publicFolder: string;
  pages: number;
  /** All links, external ones among them. */
  links: number;
  bytes: number;
  /** Everything a check must warn of, but links to stale pages, which follow from the stale ones. In order of file and place. */
  faults: PlantedFault[];
}

const drawing = '<svg xmlns="http://www.w3.org/2000/svg" width="64" height="32"><path d="M4 24h56l-8 6H12z"/></svg>\n';
const pixel = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";

/** Writes a handbook below `folder`, in `content` and `public`. The same options write the same bytes, everywhere. */
export function generateHandbook(folder: string, options: GenerateOptions): GeneratedHandbook {
  const random = createRandom(options.seed);
  const pages = planPages(options.pages, random);
  const surroundings = planSurroundings(pages, options.brokenShare ?? 0.01);
  const contentFolder = join(folder, "content");
  const publicFolder = join(folder, "public");
  writeFiles(contentFolder, publicFolder, surroundings, random);
  const faults: PlantedFault[] = [];
  let links = 0;
  let bytes = 0;
  for (const page of pages) {
    const written = composePage(page, surroundings, random);
    write(join(contentFolder, page.path), written.text);
    faults.push(...written.faults);
    links += written.links;
    bytes += Buffer.byteLength(written.text);
  }
  return { contentFolder, publicFolder, pages: pages.length, links, bytes, faults: faults.sort(comparePlaces) };
}

function composePage(
  page: PlannedPage,
  surroundings: Surroundings,
  random: Random,
): { text: string; links: number; faults: PlantedFault[] } {
  const rules: string[] = [];
  let number = 0;
  const setting: PageSetting = {
    page,
    surroundings,
    random,
    prose: createProse(random, random.chance(0.3)),
    plant: (rule) => markOf(rules.push(rule) - 1),
    nextNumber: () => (number += 1),
  };
  const { text: marked, links } = writePage(setting, random.between(6_000, 10_000));
  const { text, places } = findMarks(random.chance(0.02) ? marked.replaceAll("\n", "\r\n") : marked);
  const faults = [...places].map(([index, place]) => ({ file: page.path, ...place, rule: rules[index] ?? "" }));
  return { text, links, faults };
}

function planSurroundings(pages: readonly PlannedPage[], brokenShare: number): Surroundings {
  const ofKind = (kind: PlannedKind): PlannedPage[] => pages.filter((page) => page.kind === kind && !page.isRetired);
  const numbers = [1, 2, 3, 4, 5, 6, 7, 8];
  return {
    targets: {
      contract: ofKind("contract"),
      decision: ofKind("decision"),
      answer: ofKind("answer"),
      state: ofKind("state"),
      stream: ofKind("stream"),
      guide: ofKind("guide"),
    },
    taken: new Set(pages.flatMap(({ path, address }) => [path, address])),
    files: numbers.map((number) => `files/count-${number}.csv`),
    images: numbers.map((number) => `files/pier-${number}.svg`),
    publicFiles: numbers.map((number) => `forms/request-${number}.txt`),
    publicImages: numbers.map((number) => `img/boat-${number}.png`),
    redirects: numbers.map((number) => `/old/desk-${number}/`),
    brokenShare,
  };
}

function writeFiles(contentFolder: string, publicFolder: string, surroundings: Surroundings, random: Random): void {
  const { files, images, publicFiles, publicImages, redirects, targets } = surroundings;
  for (const path of files) write(join(contentFolder, path), "day,count\n2026-11-19,4\n");
  for (const path of images) write(join(contentFolder, path), drawing);
  for (const path of publicFiles) write(join(publicFolder, path), "Who asks, and by when?\n");
  for (const path of publicImages) write(join(publicFolder, path), Buffer.from(pixel, "base64"));
  const settings = {
    timeZone: "Europe/London",
    site: benchSite,
    redirects: Object.fromEntries(redirects.map((from) => [from, random.pick(targets.guide).address])),
  };
  write(join(contentFolder, "handshake.json"), `${JSON.stringify(settings, undefined, 2)}\n`);
}

function write(path: string, content: string | Buffer): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, content);
}

function comparePlaces(a: PlantedFault, b: PlantedFault): number {
  return a.file < b.file ? -1 : a.file > b.file ? 1 : a.line - b.line || a.column - b.column;
}
